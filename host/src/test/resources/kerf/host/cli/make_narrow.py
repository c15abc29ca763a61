"""Makes narrow.onnx, the network of the soak test: 64x64 in, ten classes out, weights by chance, so that its answers mean nothing.

Three modules that each put a 1x1, a 3x3 and a pooled branch beside each other, with pools between them: it can be cut in three.
Needs numpy and onnx.
"""
import os
import numpy as np
from onnx import TensorProto as T, helper as H, numpy_helper as N, save

rng = np.random.default_rng(11)
nodes, weights = [], []


def conv(name, x, cin, cout, k, stride=1):
    scale = (2.0 / (cin * k * k)) ** 0.5
    weights.append(N.from_array(rng.normal(0, scale, (cout, cin, k, k)).astype(np.float32), name + ".w"))
    weights.append(N.from_array(rng.normal(0, 0.1, cout).astype(np.float32), name + ".b"))
    pad = k // 2
    nodes.append(H.make_node("Conv", [x, name + ".w", name + ".b"], [name + ".c"], name=name, kernel_shape=[k, k],
                             strides=[stride, stride], pads=[pad] * 4))
    nodes.append(H.make_node("Relu", [name + ".c"], [name + ".r"]))
    return name + ".r"


def pool(name, x, k, stride):
    nodes.append(H.make_node("MaxPool", [x], [name], name=name, kernel_shape=[k, k], strides=[stride, stride], pads=[k // 2] * 4))
    return name


def module(name, x, cin, width):
    one = conv(name + ".1x1", x, cin, width, 1)
    three = conv(name + ".3x3", conv(name + ".3x3r", x, cin, width // 2, 1), width // 2, width, 3)
    pooled = conv(name + ".proj", pool(name + ".pool", x, 3, 1), cin, width // 2, 1)
    nodes.append(H.make_node("Concat", [one, three, pooled], [name], name=name, axis=1))
    return name, 2 * width + width // 2


x = pool("pool1", conv("stem", "x", 3, 8, 3, stride=2), 3, 2)
x, channels = module("a", x, 8, 8)
x, channels = module("b", pool("pool2", x, 3, 2), channels, 16)
x, channels = module("c", pool("pool3", x, 3, 2), channels, 16)
nodes.append(H.make_node("GlobalAveragePool", [x], ["g"]))
nodes.append(H.make_node("Flatten", ["g"], ["f"]))
weights.append(N.from_array(rng.normal(0, 0.5, (10, channels)).astype(np.float32), "fc.w"))
weights.append(N.from_array(rng.normal(0, 0.5, 10).astype(np.float32), "fc.b"))
nodes.append(H.make_node("Gemm", ["f", "fc.w", "fc.b"], ["l"], name="fc", transB=1))
nodes.append(H.make_node("Softmax", ["l"], ["y"], axis=1))
graph = H.make_graph(nodes, "narrow", [H.make_tensor_value_info("x", T.FLOAT, ["N", 3, 64, 64])],
                     [H.make_tensor_value_info("y", T.FLOAT, ["N", 10])], weights)
save(H.make_model(graph, opset_imports=[H.make_opsetid("", 13)], ir_version=8),
     os.path.join(os.path.dirname(os.path.abspath(__file__)), "narrow.onnx"))
