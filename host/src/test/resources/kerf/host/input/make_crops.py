"""Makes crops.csv and crop-pixels.csv: where crops lie, and what Pillow makes of them.

    python make_crops.py                         needs Pillow (made with 13.0) and numpy (2.4)

crops.csv: picture's size, input's side, number of crops, and for each two crops (one is the other's mirror
image) the resized picture's size and the square's left, top and side in it.
crop-pixels.csv: picture's size, input's side, number of crops, filter, the SHA-256 of all crops' RGB bytes.

The rules are written down once more here, from the papers and Kerf's docs/eval.md, in exact fractions.
"""

import hashlib
from fractions import Fraction
from math import floor
from pathlib import Path

import numpy as np
from PIL import Image

from make_resize import FILTERS, resize, source

HERE = Path(__file__).resolve().parent
PAPER_INPUT = 224
PAPER_SIDES = {10: [256], 12: [256], 144: [256, 288, 320, 352]}


def nearest(value):
    return floor(value + Fraction(1, 2))


def squares(width, height, count, n):
    """Of a picture: (resized size, (left, top, side)) for each two crops."""
    for paper_side in PAPER_SIDES[count]:
        s = nearest(Fraction(paper_side, PAPER_INPUT) * n)
        if width >= height:
            w, h = nearest(Fraction(width * s, height)), s
        else:
            w, h = s, nearest(Fraction(height * s, width))
        middle = ((w - s) // 2, (h - s) // 2)
        if count == 144:
            regions = [((x, y), s, s) for x, y in [(0, 0), middle, (w - s, h - s)]]
        else:
            regions = [((0, 0), w, h)]
        for (x, y), rw, rh in regions:
            yield (w, h), (x, y, n)
            yield (w, h), (x + rw - n, y, n)
            yield (w, h), (x, y + rh - n, n)
            yield (w, h), (x + rw - n, y + rh - n, n)
            yield (w, h), (x + (rw - n) // 2, y + (rh - n) // 2, n)
            if count == 144:
                yield (w, h), (x, y, s)
        if count == 12:
            yield (w, h), (*middle, s)


def crops(picture, count, n, resample):
    """All crops of a picture as n x n pictures."""
    for size, (left, top, side) in squares(*picture.size, count, n):
        resized = resize(picture, size, resample, (0, 0, *picture.size))
        square = resized.crop((left, top, left + side, top + side))
        if side != n:
            square = resize(square, (n, n), resample, (0, 0, side, side))
        yield square
        yield square.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


def square_rows():
    cases = [(500, 375), (375, 500), (512, 512), (20, 13), (13, 20)]
    for (w, h), n in [((500, 375), 224)] + [(c, n) for n in (227, 299) for c in cases]:
        for count in PAPER_SIDES:
            for size, square in squares(w, h, count, n):
                yield [w, h, n, count, *size, *square]


def pixel_rows():
    for (w, h), n in [((31, 22), 8), ((22, 31), 8), ((24, 24), 9), ((7, 5), 8), ((1, 1), 3), ((40, 9), 7)]:
        for count in PAPER_SIDES:
            for name, resample in FILTERS.items():
                digest = hashlib.sha256()
                for crop in crops(source(w, h), count, n, resample):
                    digest.update(np.asarray(crop).tobytes())
                yield [w, h, n, count, name, digest.hexdigest()]


if __name__ == "__main__":
    for file, rows in [("crops.csv", square_rows()), ("crop-pixels.csv", pixel_rows())]:
        (HERE / file).write_text("".join(",".join(map(str, row)) + "\n" for row in rows))
