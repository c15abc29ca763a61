"""Checks networks that Kerf wrote: by onnx.checker with shape inference, and against ONNX Runtime.

    python check_exports.py FOLDER...       (needs onnx, onnxruntime, numpy)

A folder has the layout of ONNX's backend tests: model.onnx, test_data_set_0/input_i.pb, and in output_i.pb what Kerf computes.
An output may be off by 1e-4 of its standard deviation, but by 1e-6 at least. A line each; the exit code is 1 when any is not right.
"""
import pathlib
import sys

import numpy as np
import onnx
import onnxruntime
from onnx import numpy_helper


def tensors(folder, kind):
    files = sorted(folder.glob(f"{kind}_*.pb"), key=lambda p: int(p.stem.rsplit("_", 1)[1]))
    return [numpy_helper.to_array(onnx.load_tensor(file)) for file in files]


def error(got, want):
    """The largest difference as a part of what is allowed."""
    if got.shape != want.shape:
        raise ValueError(f"an output has the shape {want.shape}, and in ONNX Runtime {got.shape}")
    got, want = got.astype(np.float64), want.astype(np.float64)
    return np.abs(got - want).max() / (1e-4 * max(want.std(), 0.01))


def check(folder):
    model = folder / "model.onnx"
    onnx.checker.check_model(str(model), full_check=True)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    data = folder / "test_data_set_0"
    feeds = dict(zip([i.name for i in session.get_inputs()], tensors(data, "input")))
    outputs, want = session.run(None, feeds), tensors(data, "output")
    if len(outputs) != len(want):
        raise ValueError(f"it has {len(want)} outputs, and in ONNX Runtime {len(outputs)}")
    return max(map(error, outputs, want))


wrong = 0
for folder in map(pathlib.Path, sys.argv[1:]):
    try:
        part = check(folder)
        good, said = part <= 1, f"checker clean, largest difference {part:.2%} of what is allowed"
    except Exception as e:  # whatever they say of a file is the result
        good, said = False, f"{type(e).__name__}: {str(e).strip().splitlines()[0]}"
    wrong += not good
    print("passed" if good else "failed", folder.name, said, sep="\t")
sys.exit(1 if wrong else 0)
