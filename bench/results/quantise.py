"""Writes a network with weights and activations in 8 bits by ONNX Runtime's own tool, for `kerf bench peers --peer-file`.

pip install onnx onnxruntime ml_dtypes
./kerf export -m inception-v3-moderation --folded -b 1 -o iv3.onnx
python3 bench/results/quantise.py iv3.onnx inception-v3-int8.onnx

The calibration is noise: the file is for times, not for answers.
"""

import sys

import numpy as np
import onnx
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static

SAMPLES = 4


class Noise(CalibrationDataReader):
    """Pictures of uniform noise in [0, 1), seeded by their number."""

    def __init__(self, name, shape):
        self.left = iter(
            [{name: np.random.default_rng(i).uniform(0, 1, shape).astype(np.float32)} for i in range(SAMPLES)]
        )

    def get_next(self):
        return next(self.left, None)


def main(source, target):
    tensor = onnx.load(source).graph.input[0]
    shape = [d.dim_value or 1 for d in tensor.type.tensor_type.shape.dim]
    quantize_static(
        source,
        target,
        Noise(tensor.name, shape),
        quant_format=QuantFormat.QDQ,
        per_channel=True,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
