"""Class maps of both packages over a picture of 427 x 363 pixels, and an array as NumPy writes it.

Needs numpy, pillow, onnx 1.16 and onnxruntime. From the repository's root:

    python host/src/test/resources/kerf/host/dense/make_maps.py

The networks are rewritten here by hand, node by node: the average over the last map keeps its window and moves by 1,
fully connected layers are 1x1 convolutions, flattening and softmax are gone. The picture is the upper left corner of
samples/raccoon.png.
"""

import json
import pathlib

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper
from PIL import Image

HERE = pathlib.Path(__file__).parent
PACKAGES = pathlib.Path("models/packages")
WIDTH, HEIGHT = 427, 363


def dense(model, window):
    """The graph with its head as convolutions; window is the extent of the average, None where its node says it."""
    graph = model.graph
    weights = {t.name: t for t in graph.initializer}
    made = {o: n for n in graph.node for o in n.output}
    gone, kept = {}, []
    for node in graph.node:
        inputs = [gone.get(i, i) for i in node.input]
        if node.op_type in ("Flatten", "Softmax"):
            gone[node.output[0]] = inputs[0]
        elif node.op_type == "GlobalAveragePool":
            kept.append(helper.make_node("AveragePool", inputs, node.output, kernel_shape=[window, window]))
        elif node.op_type == "AveragePool" and node.attribute and attribute(node, "kernel_shape") == [8, 8]:
            kept.append(helper.make_node("AveragePool", inputs, node.output, kernel_shape=[8, 8]))
        elif node.op_type == "Gemm":
            matrix = inputs[1] + "_transposed"
            order = [0, 1] if attribute(node, "transB") else [1, 0]
            kept.append(helper.make_node("Transpose", [inputs[1]], [matrix], perm=order))
            kept.append(helper.make_node("Unsqueeze", [matrix, "last_axes"], [matrix + "_oihw"]))
            kept.append(helper.make_node("Conv", [inputs[0], matrix + "_oihw", inputs[2]], node.output))
        else:
            copy = onnx.NodeProto()
            copy.CopyFrom(node)
            del copy.input[:]
            copy.input.extend(inputs)
            kept.append(copy)
    del graph.node[:]
    graph.node.extend(kept)
    graph.initializer.append(numpy_helper.from_array(np.array([2, 3], np.int64), "last_axes"))
    last = gone.get(graph.output[0].name, graph.output[0].name)
    while last in gone:
        last = gone[last]
    picture = next(i for i in graph.input if i.name not in weights)
    picture.CopyFrom(helper.make_tensor_value_info(picture.name, onnx.TensorProto.FLOAT, [1, 3, HEIGHT, WIDTH]))
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info(last, onnx.TensorProto.FLOAT, None))
    del graph.value_info[:]
    return model


def attribute(node, name):
    for a in node.attribute:
        if a.name == name:
            return helper.get_attribute_value(a)
    return None


def run(package, file, pixels, window):
    model = dense(onnx.load(PACKAGES / package / file), window)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    (scores,) = session.run(None, {session.get_inputs()[0].name: pixels.transpose(2, 0, 1)[None]})
    scores = scores[0].transpose(1, 2, 0)
    flat = scores.ravel()
    step = max(1, flat.size // 500 | 1)
    return {
        "shape": list(scores.shape),
        "std": float(scores.std()),
        "mean": [float(v) for v in scores.mean((0, 1), dtype=np.float64)[:10]],
        "step": step,
        "values": [float(v) for v in flat[::step]],
    }


def main():
    picture = np.asarray(Image.open("samples/raccoon.png").convert("RGB"))[:HEIGHT, :WIDTH].astype(np.float32)
    maps = {
        "squeezenet-1.1": run(
            "squeezenet-1.1",
            "squeezenet_1.1.onnx",
            picture[:, :, ::-1] - np.array([104, 117, 123], np.float32),
            WINDOW_SQUEEZENET,
        ),
        "inception-v3-moderation": run(
            "inception-v3-moderation", "inception_v3_moderation_u8.onnx", picture / np.float32(255), None
        ),
    }
    (HERE / "maps.json").write_text(json.dumps(maps) + "\n")
    np.save(HERE / "array.npy", (np.arange(24, dtype=np.float32) / 7 - 1).reshape(2, 3, 4))


# 227 pixels: (227 + 2 - 3) // 2 + 1 = 114, then three pools of 3x3 at stride 2: 56, 27, 13.
WINDOW_SQUEEZENET = 13

if __name__ == "__main__":
    main()
