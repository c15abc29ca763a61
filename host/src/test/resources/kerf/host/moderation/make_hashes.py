"""SHA-256 of the RGB bytes of the 299x299 pictures that golden_f64.json was computed for: the centre squares, resized by Pillow.

usage: make_hashes.py FOLDER_OF_PHOTOGRAPHS > pixels.json     (samples/ and astronaut.png together)
"""
import hashlib, json, os, sys
from PIL import Image

hashes = {}
for name in sorted(os.listdir(sys.argv[1])):
    if name.endswith((".png", ".jpg")):
        picture = Image.open(os.path.join(sys.argv[1], name)).convert("RGB")
        width, height = picture.size
        side = min(width, height)
        left, top = (width - side) // 2, (height - side) // 2
        square = picture.crop((left, top, left + side, top + side)).resize((299, 299), Image.BILINEAR)
        hashes[name.rsplit(".", 1)[0] + "_299.png"] = hashlib.sha256(square.tobytes()).hexdigest()
json.dump(hashes, sys.stdout, indent=1)
print()
