"""Makes the small pictures of the decoder's tests and the RGB pixels expected of them.

    python make_images.py

needs Pillow and numpy; made with Pillow 13.0 (libjpeg-turbo 3.2, libwebp 1.6) and numpy 2.4.

Writes, beside itself, images/NAME.EXT and images/NAME.EXT.rgb: width and height as 16-bit
big-endian numbers, then the RGB bytes. The pixels are Pillow's
exif_transpose(Image.open(f)).convert("RGB"), with one exception that is computed here: 16-bit
gray PNG, whose high byte is taken where Pillow clips.
What Pillow cannot write (Adam7, 2 and 4 bit gray, 16-bit colour, YCCK, RLE, an offset GIF frame) is
assembled from its specification below.
"""

import io
import struct
import zlib
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageOps

HERE = Path(__file__).resolve().parent / "images"
W, H = 17, 9  # odd, and no multiple of a block or of a chroma sample
RNG = np.random.default_rng(20240229)


def scene():
    """Ramps with some noise: neither flat nor so wild that lossy formats say nothing."""
    y, x = np.mgrid[0:H, 0:W]
    ramps = np.stack([x * 255 / (W - 1), y * 255 / (H - 1), 255 - x * 120 / W - y * 120 / H], -1)
    return np.clip(ramps + RNG.normal(0, 12, ramps.shape), 0, 255).astype(np.uint8)


RGB = scene()
GRAY = RGB[:, :, 1]
ALPHA = RNG.integers(0, 256, (H, W), dtype=np.uint8)
ALPHA[2:5, 3:9] = 0
RGBA = np.dstack([RGB, ALPHA])


def keep(name, data, pixels=None):
    path = HERE / name
    path.write_bytes(data)
    if pixels is None:
        pixels = np.asarray(ImageOps.exif_transpose(Image.open(path)).convert("RGB"))
    head = struct.pack(">HH", pixels.shape[1], pixels.shape[0])
    (HERE / (name + ".rgb")).write_bytes(head + np.ascontiguousarray(pixels, np.uint8).tobytes())


def saved(image, fmt, **options):
    out = io.BytesIO()
    image.save(out, fmt, **options)
    return out.getvalue()


def swapped_profile():
    """sRGB with red and blue exchanged: whoever applies it is seen at once."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes(12)  # the time of making
    count = struct.unpack(">I", profile[128:132])[0]
    tags = {}
    for i in range(count):
        at = 132 + 12 * i
        tags[bytes(profile[at : at + 4])] = at
    red, blue = tags[b"rXYZ"], tags[b"bXYZ"]
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile)


def exif(orientation):
    tags = Image.Exif()
    tags[0x0112] = orientation
    return tags.tobytes()


# ---- JPEG


def relaid(data, width, height, luma_factors):
    """The same coded blocks under another frame header (SOF0)."""
    out = bytearray(data)
    at = out.index(b"\xff\xc0")
    out[at + 5 : at + 9] = struct.pack(">HH", height, width)
    out[at + 11] = luma_factors
    return bytes(out)


def jpeg_family():
    rgb = Image.fromarray(RGB)
    cmyk = Image.fromarray(np.dstack([255 - RGB, ALPHA // 2]), "CMYK")
    for sampling in ("4:4:4", "4:2:2", "4:2:0"):
        name = "baseline-" + sampling.replace(":", "") + ".jpg"
        keep(name, saved(rgb, "JPEG", quality=85, subsampling=sampling))
    # Pillow writes no others, but the same blocks are as many in a frame laid out otherwise.
    keep(
        "baseline-440.jpg", relaid(saved(rgb, "JPEG", quality=85, subsampling="4:2:2"), H, W, 0x12)
    )
    keep(
        "baseline-411.jpg", relaid(saved(rgb, "JPEG", quality=85, subsampling="4:2:0"), W, H, 0x41)
    )
    keep("progressive.jpg", saved(rgb, "JPEG", quality=85, progressive=True))
    keep("restarts.jpg", saved(rgb, "JPEG", quality=85, restart_marker_blocks=1))
    keep("gray.jpg", saved(Image.fromarray(GRAY), "JPEG", quality=85))
    keep("stored-rgb.jpg", saved(rgb, "JPEG", quality=85, subsampling="4:4:4", keep_rgb=True))
    keep("profile.jpg", saved(rgb, "JPEG", quality=85, icc_profile=swapped_profile()))
    inks = saved(cmyk, "JPEG", quality=85)
    keep("cmyk.jpg", inks)
    keep("cmyk-progressive.jpg", saved(cmyk, "JPEG", quality=85, progressive=True))
    # The same samples, declared to be YCCK: the last byte of the Adobe segment.
    at = inks.index(b"Adobe") + 11
    keep("ycck.jpg", inks[:at] + b"\x02" + inks[at + 1 :])
    # Without JFIF and Adobe segments the components' ids 1, 2, 3 say YCbCr.
    bare = saved(rgb, "JPEG", quality=85, subsampling="4:4:4")
    length = struct.unpack(">H", bare[4:6])[0]
    keep("no-jfif.jpg", bare[:2] + bare[4 + length :])
    for tag in range(1, 9):
        keep(f"orientation-{tag}.jpg", saved(rgb, "JPEG", quality=85, exif=exif(tag)))


# ---- PNG


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def scanlines(samples, depth):
    """Filter type 0, samples packed most significant first."""
    rows = samples.reshape(samples.shape[0], -1)
    if depth == 16:
        packed = rows.astype(">u2").view(np.uint8)
    elif depth == 8:
        packed = rows.astype(np.uint8)
    else:
        shifts = np.arange(depth - 1, -1, -1)
        bits = (rows[:, :, None].astype(int) >> shifts) & 1
        packed = np.packbits(bits.reshape(rows.shape[0], -1).astype(np.uint8), axis=1)
    return b"".join(b"\0" + bytes(row) for row in packed)


ADAM7 = [
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
]


def png(color_type, depth, samples, interlaced=False, before=b""):
    """A PNG of samples (h, w) or (h, w, bands); `before` goes between header and pixels."""
    height, width = samples.shape[:2]
    header = struct.pack(">IIBBBBB", width, height, depth, color_type, 0, 0, int(interlaced))
    if interlaced:
        parts = [samples[y::dy, x::dx] for x, y, dx, dy in ADAM7]
        body = b"".join(scanlines(p, depth) for p in parts if p.shape[0] and p.shape[1])
    else:
        body = scanlines(samples, depth)
    signature = b"\x89PNG\r\n\x1a\n"
    return (
        signature
        + chunk(b"IHDR", header)
        + before
        + chunk(b"IDAT", zlib.compress(body, 9))
        + chunk(b"IEND", b"")
    )


def png_family():
    wide = RGBA.astype(np.uint16) * 256 + RNG.integers(0, 256, RGBA.shape, dtype=np.uint16)
    gray16 = wide[:, :, 1]
    for depth in (1, 2, 4):
        keep(f"gray-{depth}bit.png", png(0, depth, GRAY >> (8 - depth)))
    keep("gray-8bit.png", png(0, 8, GRAY))
    keep(
        "gray-8bit-trns.png",
        png(0, 8, GRAY, before=chunk(b"tRNS", struct.pack(">H", int(GRAY[3, 4])))),
    )
    keep("gray-2bit-trns.png", png(0, 2, GRAY >> 6, before=chunk(b"tRNS", struct.pack(">H", 1))))
    high = np.repeat((gray16 >> 8)[:, :, None], 3, axis=2)
    keep("gray-16bit.png", png(0, 16, gray16), high)
    keep("gray-alpha.png", png(4, 8, np.dstack([GRAY, ALPHA])))
    keep("gray-alpha-16bit.png", png(4, 16, np.dstack([gray16, wide[:, :, 3]])))
    keep("rgb.png", png(2, 8, RGB))
    keep("rgb-interlaced.png", png(2, 8, RGB, interlaced=True))
    key = struct.pack(">HHH", *(int(v) for v in RGB[5, 6]))
    keep("rgb-trns.png", png(2, 8, RGB, before=chunk(b"tRNS", key)))
    keep("rgb-16bit.png", png(2, 16, wide[:, :, :3]))
    keep("rgba.png", png(6, 8, RGBA))
    keep("rgba-interlaced.png", png(6, 8, RGBA, interlaced=True))
    keep("rgba-16bit.png", png(6, 16, wide))
    profile = b"swapped\0\0" + zlib.compress(swapped_profile(), 9)
    keep("rgb-profile.png", png(2, 8, RGB, before=chunk(b"iCCP", profile)))
    keep("rgb-gamma.png", png(2, 8, RGB, before=chunk(b"gAMA", struct.pack(">I", 100000))))
    keep("gray-gamma.png", png(0, 8, GRAY, before=chunk(b"gAMA", struct.pack(">I", 100000))))
    keep("orientation-6.png", saved(Image.fromarray(RGB), "PNG", exif=exif(6)))
    for depth in (1, 2, 4, 8):
        colors = min(2**depth, 40)
        palette = RNG.integers(0, 256, (colors, 3), dtype=np.uint8).tobytes()
        index = RNG.integers(0, colors, (H, W), dtype=np.uint8)
        plte = chunk(b"PLTE", palette)
        keep(f"palette-{depth}bit.png", png(3, depth, index, before=plte))
        trns = chunk(b"tRNS", bytes(RNG.integers(0, 256, colors // 2, dtype=np.uint8)))
        keep(f"palette-{depth}bit-trns.png", png(3, depth, index, before=plte + trns))
    keep("palette-interlaced.png", png(3, 8, index, interlaced=True, before=plte))
    keep("one-pixel.png", png(2, 8, RGB[:1, :1]))


# ---- BMP


def bmp(bits, rows, palette=b"", compression=0, masks=b"", top_down=False):
    offset = 54 + len(masks) + len(palette)
    head = struct.pack("<2sIHHI", b"BM", offset + len(rows), 0, 0, offset)
    height = -H if top_down else H
    info = struct.pack(
        "<IiiHHIIiiII",
        40,
        W,
        height,
        1,
        bits,
        compression,
        len(rows),
        2835,
        2835,
        len(palette) // 4,
        0,
    )
    return head + info + masks + palette + rows


def padded(row):
    return row + bytes(-len(row) % 4)


def bmp_family():
    keep("rgb.bmp", saved(Image.fromarray(RGB), "BMP"))
    keep("rgba.bmp", saved(Image.fromarray(RGBA), "BMP"))
    keep("gray.bmp", saved(Image.fromarray(GRAY), "BMP"))
    keep("one-bit.bmp", saved(Image.fromarray(GRAY).convert("1"), "BMP"))
    rows = b"".join(padded(row[:, ::-1].tobytes()) for row in RGB)
    keep("top-down.bmp", bmp(24, rows, top_down=True))
    colors = RNG.integers(0, 256, (16, 4), dtype=np.uint8)
    colors[:, 3] = 0
    index = RNG.integers(0, 16, (H, W), dtype=np.uint8)
    index[:, 4:12] = 7  # a run
    even = np.pad(index, ((0, 0), (0, 1)))
    nibbles = (even[:, ::2] << 4) | even[:, 1::2]
    keep(
        "palette-4bit.bmp",
        bmp(4, b"".join(padded(r.tobytes()) for r in nibbles[::-1]), colors.tobytes()),
    )
    runs = b""
    for row in index[::-1]:
        at = 0
        while at < W:
            n = 1
            while at + n < W and row[at + n] == row[at]:
                n += 1
            runs += bytes([n, row[at]])
            at += n
        runs += b"\0\0"
    keep("rle8.bmp", bmp(8, runs + b"\0\1", colors.tobytes(), compression=1))
    r, g, b = (RGB[::-1, :, c].astype(np.uint16) for c in range(3))
    x555 = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)
    keep("rgb-555.bmp", bmp(16, b"".join(padded(v.astype("<u2").tobytes()) for v in x555)))
    x565 = ((r >> 3) << 11) | ((g >> 2) << 5) | (b >> 3)
    masks = struct.pack("<III", 0xF800, 0x07E0, 0x001F)
    keep(
        "rgb-565.bmp",
        bmp(
            16,
            b"".join(padded(v.astype("<u2").tobytes()) for v in x565),
            compression=3,
            masks=masks,
        ),
    )


# ---- GIF and WebP


def gif_family():
    few = Image.fromarray(RGB).quantize(32)
    keep("palette.gif", saved(few, "GIF"))
    keep("interlaced.gif", saved(few, "GIF", interlace=True))
    keep("not-interlaced.gif", saved(few, "GIF", interlace=False))
    keep("transparent.gif", saved(few, "GIF", transparency=3))
    second = Image.fromarray(255 - RGB).quantize(32)
    keep("animated.gif", saved(few, "GIF", save_all=True, append_images=[second], duration=50))
    # A first frame smaller than the screen: the rest is the background colour.
    whole = bytearray(saved(Image.fromarray(RGB).quantize(8), "GIF"))
    whole[6:10] = struct.pack("<HH", W + 6, H + 4)
    whole[11] = 5
    at = whole.index(b"\x2c" + struct.pack("<HHHH", 0, 0, W, H))
    whole[at + 1 : at + 5] = struct.pack("<HH", 3, 2)
    keep("offset.gif", bytes(whole))
    clear = bytearray(saved(Image.fromarray(RGB).quantize(8), "GIF", transparency=2))
    clear[6:10] = struct.pack("<HH", W + 6, H + 4)
    at = clear.index(b"\x2c" + struct.pack("<HHHH", 0, 0, W, H))
    clear[at + 1 : at + 5] = struct.pack("<HH", 3, 2)
    keep("offset-transparent.gif", bytes(clear))


def webp_family():
    rgb, rgba = Image.fromarray(RGB), Image.fromarray(RGBA)
    # Lossy chroma is stored at half size; a gentle picture shows errors other than that one.
    y, x = np.mgrid[0:32, 0:48]
    gentle = np.stack([40 + 3 * x, 60 + 4 * y, 200 - 2 * x - y], -1).astype(np.uint8)
    gentle_alpha = np.dstack([gentle, (x * 5).astype(np.uint8)])
    keep("lossless.webp", saved(rgb, "WEBP", lossless=True))
    keep("lossless-alpha.webp", saved(rgba, "WEBP", lossless=True, exact=True))
    keep("lossless-few-colors.webp", saved(rgb.quantize(5).convert("RGB"), "WEBP", lossless=True))
    keep("lossy.webp", saved(Image.fromarray(gentle), "WEBP", quality=80))
    keep("lossy-alpha.webp", saved(Image.fromarray(gentle_alpha), "WEBP", quality=80))
    keep("lossy-gray.webp", saved(Image.fromarray(GRAY), "WEBP", quality=80))
    keep("profile.webp", saved(rgb, "WEBP", lossless=True, icc_profile=swapped_profile()))
    keep("orientation-6.webp", saved(rgb, "WEBP", lossless=True, exif=exif(6)))
    other = Image.fromarray(255 - RGB)
    keep("animated.webp", saved(rgb, "WEBP", lossless=True, save_all=True, append_images=[other]))


def main():
    HERE.mkdir(exist_ok=True)
    for old in HERE.iterdir():
        old.unlink()
    jpeg_family()
    png_family()
    bmp_family()
    gif_family()
    webp_family()


if __name__ == "__main__":
    main()
