"""Makes the networks of the command-line tests. Needs numpy and onnx."""
import os
import numpy as np
from onnx import TensorProto as T, helper as H, numpy_helper as N, save

HERE = os.path.dirname(os.path.abspath(__file__))
rng = np.random.default_rng(7)


def tensor(name, *shape):
    return N.from_array(rng.normal(0, 0.5, shape).astype(np.float32), name)


def model(nodes, weights, inputs, outputs, name):
    graph = H.make_graph(nodes, name, inputs, outputs, weights)
    save(H.make_model(graph, opset_imports=[H.make_opsetid("", 13)], ir_version=8), os.path.join(HERE, name + ".onnx"))


x = H.make_tensor_value_info("x", T.FLOAT, ["N", 3, 8, 8])
y = H.make_tensor_value_info("y", T.FLOAT, ["N", 4])
conv = H.make_node("Conv", ["x", "w", "b"], ["c"], kernel_shape=[3, 3], strides=[2, 2])
tail = [H.make_node("Relu", ["c"], ["r"]), H.make_node("GlobalAveragePool", ["r"], ["g"]), H.make_node("Flatten", ["g"], ["f"]),
        H.make_node("Gemm", ["f", "v", "u"], ["l"], transB=1), H.make_node("Softmax", ["l"], ["y"], axis=1)]
weights = [tensor("w", 6, 3, 3, 3), tensor("b", 6), tensor("v", 4, 6), tensor("u", 4)]
model([conv] + tail, weights, [x], [y], "tiny")
nan = N.to_array(weights[0]).copy()
nan[0, 0, 0, 0] = np.nan
model([conv] + tail, [N.from_array(nan, "w")] + weights[1:], [x], [y], "nan-weight")
model([H.make_node("Add", ["x", "b2"], ["a"]), H.make_node("Relu", ["a"], ["b2"]), H.make_node("Relu", ["b2"], ["y"])], [], [x],
      [H.make_tensor_value_info("y", T.FLOAT, ["N", 3, 8, 8])], "cycle")
model([H.make_node("LSTM", ["x", "w", "w"], ["y"], name="memory", hidden_size=4)], weights[:1], [x], [y], "lstm")
outside = N.from_array(N.to_array(weights[0]), "w")
data = outside.raw_data
outside.ClearField("raw_data")
outside.data_location = T.EXTERNAL
for key, value in (("location", "../../outside.bin"), ("offset", "0"), ("length", str(len(data)))):
    entry = outside.external_data.add()
    entry.key, entry.value = key, value
model([conv] + tail, [outside] + weights[1:], [x], [y], "outside")
lying = N.from_array(N.to_array(weights[0]), "w")
lying.dims[0] = 1 << 40
model([conv] + tail, [lying] + weights[1:], [x], [y], "lying-size")
