"""Makes resize.csv, crop.csv and pixels.csv: what Pillow makes of pixels.

    python make_resize.py [PHOTOS REFS.JSON]     needs Pillow (made with 13.0) and numpy (2.4)

resize.csv: source size, filter, size, box, the RGB bytes in hexadecimal.
crop.csv: source size, ratio, filter, size, the bytes of crop(centre square).resize(size).
pixels.csv, when the photographs and the published references are given: the SHA-256 of the 227x227
RGB bytes of each photograph's centre square, copied from the references and computed again.
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
from PIL import Image

HERE = Path(__file__).resolve().parent
FILTERS = {"BILINEAR": Image.Resampling.BILINEAR, "BICUBIC": Image.Resampling.BICUBIC}


def source(width, height):
    """Also in ResizerTest: not smooth, so that bicubic overshoots and is clipped."""
    y, x, c = np.mgrid[0:height, 0:width, 0:3]
    return Image.fromarray(((x * x * 37 + y * 91 + c * 53 + x * y * 19) % 256).astype(np.uint8))


def hexadecimal(image):
    return np.asarray(image).tobytes().hex()


def resize(image, size, resample, box):
    """Columns first, then rows, as Pillow before 13 always does.

    From 13 on it starts with the rows where they shrink much more; the rounding between the passes
    then makes samples differ by 1.
    """
    left, top, right, bottom = box
    narrow = image.resize((size[0], image.height), resample, box=(left, 0, right, image.height))
    out = narrow.resize(size, resample, box=(0, top, size[0], bottom))
    at_once = np.asarray(image.resize(size, resample, box=box)).astype(int)
    assert np.abs(at_once - np.asarray(out)).max() <= 1
    return out


def resize_rows():
    sizes = [
        ((31, 23), (7, 5)),
        ((31, 23), (8, 23)),
        ((31, 23), (31, 6)),
        ((31, 23), (31, 23)),
        ((31, 23), (1, 1)),
        ((64, 9), (3, 11)),
        ((5, 4), (9, 10)),
        ((1, 1), (3, 2)),
        ((1, 1), (1, 1)),
        ((2, 200), (3, 2)),
        ((400, 3), (4, 4)),
    ]
    boxes = [
        ((31, 23), (6, 6), (4, 0, 27, 23)),
        ((31, 23), (6, 5), (0.5, 1.25, 30.75, 20.1)),
        ((31, 23), (5, 6), (7.3, 2.2, 9.9, 4.4)),
        ((31, 23), (9, 9), (10, 5, 19, 14)),
        ((31, 23), (9, 5), (0, 3, 9, 19)),
        ((31, 23), (10, 3), (21, 20, 31, 23)),
        ((31, 23), (4, 4), (30.2, 22.1, 30.9, 22.9)),
    ]
    cases = [(a, b, (0, 0, *a)) for a, b in sizes] + boxes
    for (w, h), (ow, oh), box in cases:
        for name, resample in FILTERS.items():
            out = resize(source(w, h), (ow, oh), resample, box)
            yield [w, h, name, ow, oh, *box, hexadecimal(out)]


def crop_rows():
    for (w, h), ratio, name, (ow, oh) in [
        ((31, 22), 1, "BILINEAR", (8, 8)),
        ((22, 31), 1, "BILINEAR", (8, 8)),
        ((40, 27), 0.875, "BILINEAR", (6, 6)),
        ((40, 28), 0.875, "BICUBIC", (6, 9)),
        ((10, 5), 0.5, "BILINEAR", (4, 4)),
        ((10, 7), 0.5, "BILINEAR", (4, 4)),
        ((3, 3), 0.1, "BICUBIC", (2, 2)),
        ((1, 1), 1, "BILINEAR", (3, 3)),
    ]:
        side = max(1, round(ratio * min(w, h)))
        left, top = (w - side) // 2, (h - side) // 2
        square = source(w, h).crop((left, top, left + side, top + side))
        out = resize(square, (ow, oh), FILTERS[name], (0, 0, side, side))
        yield [w, h, ratio, name, ow, oh, hexadecimal(out)]


def pixel_rows(photos, references):
    images = json.loads(Path(references).read_text())["squeezenet1_1"]["images"]
    for image in images:
        path = Path(photos) / image["file"]
        if not path.exists() or path.name == "astronaut.png":
            continue
        photo = Image.open(path).convert("RGB")
        side = min(photo.size)
        left, top = (photo.width - side) // 2, (photo.height - side) // 2
        square = photo.crop((left, top, left + side, top + side))
        pixels = np.asarray(square.resize((227, 227), Image.Resampling.BILINEAR))
        digest = hashlib.sha256(pixels.tobytes()).hexdigest()
        assert digest == image["pixels_sha256"], path
        yield [path.name, digest]


def write(name, rows):
    (HERE / name).write_text("".join(",".join(map(str, row)) + "\n" for row in rows))


if __name__ == "__main__":
    write("resize.csv", resize_rows())
    write("crop.csv", crop_rows())
    if len(sys.argv) == 3:
        write("pixels.csv", pixel_rows(*sys.argv[1:]))
