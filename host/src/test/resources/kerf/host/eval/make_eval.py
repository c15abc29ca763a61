"""Makes expected.json: probabilities averaged over crops and networks, with Pillow, numpy and ONNX Runtime.

    python make_eval.py [FOLDER]      needs Pillow (made with 13.0), numpy (2.4) and onnxruntime (1.32)

FOLDER: foolbox/data of PyPI's foolbox 3.3.4, whose imagenet_NN_LABEL.jpg are twenty photographs of ImageNet. They may
not be copied; only outputs are kept.

tiny: all 4 probabilities of ../cli/tiny.onnx (weights made by chance) for the samples, by the number of crops.
samples, foolbox: the five most probable classes of the trained SqueezeNet 1.1 and of an ensemble, and how many are right.
The ensemble's second network is the same one with another preprocessing.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "input"))
from make_crops import crops  # noqa: E402

ROOT = HERE.parents[6]
SQUEEZENET = ROOT / "models/packages/squeezenet-1.1/squeezenet_1.1.onnx"
TINY = HERE.parent / "cli/tiny.onnx"
BILINEAR, BICUBIC = Image.Resampling.BILINEAR, Image.Resampling.BICUBIC


class Network:
    def __init__(self, file, n, ratio, resample, bgr, mean, scale):
        self.session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
        self.n, self.ratio, self.resample, self.bgr = n, ratio, resample, bgr
        self.mean, self.scale = np.float32(mean), np.float32(scale)

    def views(self, picture, count):
        if count > 1:
            return list(crops(picture, count, self.n, self.resample))
        side = max(1, round(self.ratio * min(picture.size)))
        left, top = (picture.width - side) // 2, (picture.height - side) // 2
        square = picture.crop((left, top, left + side, top + side))
        return [square.resize((self.n, self.n), self.resample)]

    def probabilities(self, picture, count):
        pixels = np.stack([np.asarray(v) for v in self.views(picture, count)])
        pixels = pixels[..., ::-1] if self.bgr else pixels
        inputs = ((pixels.astype(np.float32) - self.mean) * self.scale).transpose(0, 3, 1, 2)
        name = self.session.get_inputs()[0].name
        out = np.concatenate(
            [self.session.run(None, {name: np.ascontiguousarray(inputs[i : i + 16])})[0] for i in range(0, len(inputs), 16)]
        ).astype(np.float64)
        if not np.allclose(out.sum(1), 1, atol=1e-5):
            out = np.exp(out - out.max(1, keepdims=True))
            out /= out.sum(1, keepdims=True)
        return out.mean(0)


def ensemble(networks, picture, count):
    return np.mean([n.probabilities(picture, count) for n in networks], 0)


def opened(file):
    return Image.open(file).convert("RGB")


def rows(networks, files, count):
    made = []
    for file in files:
        p = ensemble(networks, opened(file), count)
        top = np.argsort(-p, kind="stable")[:5]
        made.append({"file": file.name, "top5": top.tolist(), "prob5": [round(float(p[i]), 7) for i in top]})
    return made


def labelled(networks, files, count):
    made = rows(networks, files, count)
    labels = [int(f.stem.split("_")[2]) for f in files]
    return {
        "top1": sum(r["top5"][0] == l for r, l in zip(made, labels)),
        "top5": sum(l in r["top5"] for r, l in zip(made, labels)),
        "pictures": made,
    }


def main():
    mean = (104, 117, 123)
    own = Network(SQUEEZENET, 227, 1, BILINEAR, True, mean, 1)
    other = Network(SQUEEZENET, 224, 0.875, BICUBIC, True, mean, 1)
    tiny = Network(TINY, 8, 1, BILINEAR, False, 127.5, 1 / 127.5)
    samples = sorted(f for f in (ROOT / "samples").iterdir() if f.suffix in (".png", ".jpg"))
    few = [f for f in samples if f.stem in ("chelsea", "coffee", "raccoon")]
    expected = {
        "tiny": {
            str(count): {f.name: [round(float(p), 7) for p in tiny.probabilities(opened(f), count)] for f in samples}
            for count in (1, 10, 12, 144)
        },
        "samples": {"10": rows([own], few, 10), "ensemble 10": rows([own, other], few, 10)},
    }
    if len(sys.argv) > 1:
        files = sorted(Path(sys.argv[1]).glob("imagenet_*.jpg"))
        expected["foolbox"] = {
            "1": labelled([own], files, 1),
            "10": labelled([own], files, 10),
            "12": labelled([own], files, 12),
            "144": labelled([own], files, 144),
            "ensemble": labelled([own, other], files, 1),
            "ensemble 10": labelled([own, other], files, 10),
        }
    (HERE / "expected.json").write_text(json.dumps(expected, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
