"""Writes the ONNX files of the importer's tests, beside this script.

    python make_models.py        (needs onnx, onnxruntime, numpy)

cases/NAME/     one small network per form of an operator, in the layout of ONNX's backend tests; the outputs are onnxruntime's
folds/NAME.onnx networks y = x + CONSTANT, whose constant the importer has to compute; folds.tsv has onnxruntime's values
refused/        networks that must be refused with a sentence, among them damaged ones

small/*.onnx combine several operators each. They are not written here; a test holds them to the shapes that they declare.
"""
import pathlib
import shutil

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

HERE = pathlib.Path(__file__).parent
RANDOM = np.random.default_rng(20240607)
FLOAT = T.FLOAT


def rand(*shape):
    return RANDOM.uniform(-1, 1, shape).astype(np.float32)


def ints(*values):
    return np.array(values, np.int64)


def node(operator, inputs, outputs="y", **attributes):
    outputs = outputs.split() if isinstance(outputs, str) else outputs
    inputs = inputs.split() if isinstance(inputs, str) else inputs
    return h.make_node(operator, inputs, outputs, **attributes)


def model(opset, nodes, inputs, constants=None, outputs=("y",), types=None):
    """inputs: name -> shape, whose entries may be names of dimensions."""
    infos = [h.make_tensor_value_info(n, (types or {}).get(n, FLOAT), s) for n, s in inputs.items()]
    graph = h.make_graph(
        nodes,
        "g",
        infos,
        [h.make_tensor_value_info(o, (types or {}).get(o, FLOAT), None) for o in outputs],
        [v if isinstance(v, onnx.TensorProto) else numpy_helper.from_array(np.asarray(v), k)
         for k, v in (constants or {}).items()],
    )
    made = h.make_model(graph, opset_imports=[h.make_opsetid("", opset)])
    made.ir_version = 8
    made.producer_name = ""
    return made


def run(made, feeds):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(made.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(None, feeds)


def save_tensor(path, name, array):
    path.write_bytes(numpy_helper.from_array(np.asarray(array), name).SerializeToString())


def case(name, opset, nodes, inputs, constants=None, outputs=("y",), sizes=None, types=None):
    """sizes: numbers for the named dimensions. types: of inputs and outputs that are no floats."""
    made = model(opset, nodes, inputs, constants, outputs, types)

    def feed(name, shape):
        if name in (types or {}):
            return RANDOM.integers(0, 256, shape).astype(h.tensor_dtype_to_np_dtype(types[name]))
        return rand(*[(sizes or {}).get(d, d) for d in shape])

    feeds = {n: feed(n, s) for n, s in inputs.items()}
    results = run(made, feeds)
    for info, result in zip(made.graph.output, results):
        dynamic = any(isinstance(d, str) for s in inputs.values() for d in s)
        for i, d in enumerate(result.shape):
            dim = info.type.tensor_type.shape.dim.add()
            if dynamic:
                dim.dim_param = f"{info.name}{i}"
            else:
                dim.dim_value = d
    folder = HERE / "cases" / name
    (folder / "test_data_set_0").mkdir(parents=True)
    (folder / "model.onnx").write_bytes(made.SerializeToString())
    for i, (n, value) in enumerate(feeds.items()):
        save_tensor(folder / f"test_data_set_0/input_{i}.pb", n, value)
    for i, (n, value) in enumerate(zip(outputs, results)):
        save_tensor(folder / f"test_data_set_0/output_{i}.pb", n, value)


X = {"x": [2, 3, 5, 4]}
FREE = {"x": ["N", 3, "H", "W"]}
SIZES = {"N": 2, "H": 5, "W": 4}


def windows():
    w = {"w": rand(4, 3, 3, 2), "b": rand(4)}
    case("conv_bias", 13, [node("Conv", "x w b")], X, w)
    case("conv_asymmetric", 13, [node("Conv", "x w", pads=[1, 0, 2, 1], strides=[2, 1], kernel_shape=[3, 2])], X, w)
    case("conv_groups_dilated", 8, [node("Conv", "x w", group=2, dilations=[2, 1], pads=[2, 1, 2, 1])],
         {"x": [1, 4, 5, 4]}, {"w": rand(6, 2, 3, 2)})
    case("conv_same_upper", 11, [node("Conv", "x w", auto_pad="SAME_UPPER", strides=[2, 2])], X, w)
    case("conv_same_lower", 11, [node("Conv", "x w", auto_pad="SAME_LOWER", strides=[2, 2])], X, w)
    case("conv_valid", 11, [node("Conv", "x w", auto_pad="VALID")], X, w)
    case("conv_double_weight", 13, [node("Cast", "w", "f", to=FLOAT), node("Conv", "x f")], X,
         {"w": rand(2, 3, 1, 1).astype(np.float64)})
    case("max_pool_8", 8, [node("MaxPool", "x", kernel_shape=[3, 2], strides=[2, 1], pads=[1, 0, 1, 1])], X)
    case("max_pool_unused_indices", 8, [node("MaxPool", "x", "y i", kernel_shape=[2, 2], storage_order=1)], X)
    case("max_pool_ceil_dilated", 10,
         [node("MaxPool", "x", kernel_shape=[2, 2], dilations=[2, 1], strides=[2, 2], ceil_mode=1)],
         {"x": [1, 2, 6, 5]})
    case("average_pool_8", 8, [node("AveragePool", "x", kernel_shape=[3, 3], pads=[1, 1, 1, 1])], X)
    case("average_pool_counted", 8,
         [node("AveragePool", "x", kernel_shape=[3, 3], pads=[1, 1, 1, 1], count_include_pad=1)], X)
    case("average_pool_ceil", 10, [node("AveragePool", "x", kernel_shape=[2, 2], strides=[2, 2], ceil_mode=1)],
         {"x": [1, 2, 5, 7]})
    case("average_pool_dilated", 19, [node("AveragePool", "x", kernel_shape=[2, 2], dilations=[2, 2])], X)
    case("average_pool_same", 13, [node("AveragePool", "x", kernel_shape=[3, 3], auto_pad="SAME_UPPER", strides=[2, 2])], X)
    case("global_average_pool", 13, [node("GlobalAveragePool", "x")], FREE, sizes=SIZES)


def maps():
    statistics = {"s": rand(3), "b": rand(3), "m": rand(3), "v": rand(3) ** 2 + np.float32(0.1)}
    for opset in (8, 9, 14, 15):
        case(f"batch_norm_{opset}", opset, [node("BatchNormalization", "x s b m v", epsilon=1e-3)], X, statistics)
    case("batch_norm_matrix", 13, [node("BatchNormalization", "x s b m v")], {"x": [2, 3]}, statistics)
    case("relu", 8, [node("Relu", "x")], X)
    case("sigmoid", 13, [node("Sigmoid", "x")], X)
    case("clip_6", 8, [node("Clip", "x", min=-0.5, max=0.25)], X)
    case("clip_6_max_only", 10, [node("Clip", "x", max=0.25)], X)
    case("clip_11", 11, [node("Clip", "x lo hi")], X, {"lo": np.float32(-0.5), "hi": np.float32(0.25)})
    case("clip_12_max_only", 12, [node("Clip", ["x", "", "hi"])], X, {"hi": np.float32(0.25)})
    case("lrn", 13, [node("LRN", "x", size=3, alpha=0.5, beta=0.6, bias=1.5)], {"x": [1, 6, 3, 2]})
    case("lrn_defaults", 8, [node("LRN", "x", size=5)], {"x": [1, 6, 3, 2]})
    case("dropout_8", 8, [node("Dropout", "x", ratio=0.4)], X)
    case("dropout_12", 12, [node("Dropout", "x r t")], X, {"r": np.float32(0.4), "t": np.array(False)})
    case("dropout_unused_mask", 13, [node("Dropout", "x", "y m")], X)
    case("identity", 13, [node("Identity", "x")], X)
    case("cast", 13, [node("Cast", "x", to=FLOAT)], X)
    case("softmax_8_default", 8, [node("Softmax", "x")], X)
    case("softmax_11_axis_2", 11, [node("Softmax", "x", axis=2)], X)
    case("softmax_12_axis_last", 12, [node("Softmax", "x", axis=-1)], X)
    case("softmax_13_default", 13, [node("Softmax", "x")], X)
    case("softmax_13_channels", 13, [node("Softmax", "x", axis=1)], X)
    case("softmax_matrix", 8, [node("Softmax", "x")], {"x": [2, 5]})


def broadcasts():
    case("add_channels", 13, [node("Add", "x c")], X, {"c": rand(3, 1, 1)})
    case("add_columns", 13, [node("Add", "x c")], X, {"c": rand(4)})
    case("add_rows_columns", 8, [node("Add", "c x")], X, {"c": rand(5, 4)})
    case("add_full", 13, [node("Add", "x c")], X, {"c": rand(1, 3, 5, 4)})
    case("add_scalar", 13, [node("Add", "x c")], X, {"c": np.float32(0.5)})
    case("add_matrix_vector", 13, [node("Add", "x c")], {"x": [2, 5]}, {"c": rand(5)})
    case("add_activations", 13, [node("Relu", "x", "r"), node("Add", "x r")], FREE, sizes=SIZES)
    case("add_gate", 13, [node("GlobalAveragePool", "x", "p"), node("Add", "x p")], FREE, sizes=SIZES)
    case("mul_channels", 13, [node("Mul", "x c")], X, {"c": rand(3, 1, 1)})
    case("mul_gate", 13, [node("GlobalAveragePool", "x", "p"), node("Mul", "p x")], X)
    case("constant_two_ways", 13, [node("Add", "x c", "a"), node("Conv", "a c")],
         {"x": [1, 2, 3, 3]}, {"c": rand(1, 2, 3, 3)})
    case("prelu_channels", 13, [node("PRelu", "x c")], X, {"c": rand(3, 1, 1)})
    case("prelu_columns", 9, [node("PRelu", "x c")], X, {"c": rand(4)})
    case("prelu_scalar", 13, [node("PRelu", "x c")], X, {"c": rand(1)})
    case("sum_three", 13, [node("Relu", "x", "r"), node("Sum", "x r c")], X, {"c": rand(3, 1, 1)})
    case("sum_one", 8, [node("Sum", "x")], X)


def matrices():
    m = {"x": [4, 5]}
    case("gemm_8", 8, [node("Gemm", "x w c", alpha=0.5, beta=2.0)], m, {"w": rand(5, 3), "c": rand(3)})
    case("gemm_no_c", 11, [node("Gemm", "x w", transB=1)], m, {"w": rand(3, 5)})
    case("gemm_trans_a", 13, [node("Gemm", "x w c", transA=1)], m, {"w": rand(4, 3), "c": rand(5, 1)})
    case("gemm_scalar_c", 13, [node("Gemm", "x w c")], m, {"w": rand(5, 3), "c": rand(1)})
    case("mat_mul", 13, [node("MatMul", "x w")], m, {"w": rand(5, 3)})
    case("mat_mul_left", 13, [node("MatMul", "w x")], m, {"w": rand(2, 4)})


def layouts():
    for axis in (1, -1, 2, -2):
        case(f"concat_{axis}".replace("-", "minus_"), 11, [node("Relu", "x", "r"), node("Concat", "x r", axis=axis)], X)
    case("concat_constant", 13, [node("Concat", "x c", axis=1)], X, {"c": rand(2, 2, 5, 4)})
    case("concat_matrices", 8, [node("Relu", "x", "r"), node("Concat", "r x", axis=1)], {"x": [2, 3]})
    for axis in (0, 1, 2, 3, 4):
        case(f"flatten_{axis}", 9, [node("Flatten", "x", axis=axis)], X)
    case("flatten_minus_1", 11, [node("Flatten", "x", axis=-1)], X)
    case("flatten_free", 13, [node("Flatten", "x"), ], {"x": ["N", 3, 2, 2]}, sizes=SIZES)
    for name, opset, shape in [("copy_rest", 8, [0, -1]), ("rest_first", 13, [-1, 20]), ("rank_3", 13, [2, 3, -1]),
                               ("rank_4", 13, [2, 5, 3, 4]), ("copy_rank_4", 13, [0, 0, 2, 10]), ("rank_1", 13, [-1])]:
        case("reshape_" + name, opset, [node("Reshape", "x s")], X, {"s": ints(*shape)})
    case("reshape_allowzero", 14, [node("Reshape", "x s", allowzero=1)], X, {"s": ints(2, -1)})
    case("reshape_to_maps", 13, [node("Reshape", "x s", "m"), node("Relu", "m")], {"x": [2, 12]}, {"s": ints(2, 3, 2, 2)})
    case("pad_8", 8, [node("Pad", "x", pads=[0, 1, 2, 0, 0, 0, 1, 3], value=0.5)], X)
    case("pad_11_cut", 11, [node("Pad", "x p v")], X, {"p": ints(0, 0, -1, 1, 0, 0, 2, -2), "v": np.float32(0.5)})
    case("pad_18_axes", 18, [node("Pad", ["x", "p", "", "a"])], X, {"p": ints(1, 2, 3, 4), "a": ints(-1, 1)})
    case("squeeze_11", 11, [node("GlobalAveragePool", "x", "g"), node("Squeeze", "g", axes=[2, 3])], FREE, sizes=SIZES)
    case("squeeze_13", 13, [node("GlobalAveragePool", "x", "g"), node("Squeeze", "g a")], FREE, {"a": ints(-1, -2)}, sizes=SIZES)
    case("squeeze_all", 13, [node("GlobalAveragePool", "x", "g"), node("Squeeze", "g")], X)
    case("unsqueeze_13", 13, [node("Unsqueeze", "x a")], {"x": ["N", 3]}, {"a": ints(2, 3)}, sizes=SIZES)
    case("unsqueeze_8", 8, [node("Unsqueeze", "x", axes=[0])], {"x": [2, 3]})


def computed_shapes():
    """What exporters write for x.view(x.size(0), -1) and its like."""
    small = {"x": ["N", 3, 2, 2]}
    for opset in (11, 13):
        unsqueeze = [node("Unsqueeze", "n", "u", axes=[0])] if opset < 13 else [node("Unsqueeze", "n zero", "u")]
        case(f"view_batch_{opset}", opset,
             [node("Conv", "x w", "c"), node("Shape", "c", "s"), node("Gather", "s i", "n", axis=0), *unsqueeze,
              node("Concat", "u rest", "t", axis=0), node("Reshape", "c t")],
             small, {"w": rand(5, 3, 1, 1), "i": np.array(0), "rest": ints(-1), "zero": ints(0)}, sizes=SIZES)
    case("view_batch_of_input", 13,
         [node("Shape", "x", "s"), node("Slice", "s zero one", "n"), node("Cast", "n", "n4", to=T.INT32),
          node("Cast", "n4", "n8", to=T.INT64), node("Conv", "x w", "c"), node("Relu", "c", "r"),
          node("MaxPool", "r", "p", kernel_shape=[2, 2]), node("Concat", "n8 rest", "t", axis=0), node("Reshape", "p t")],
         FREE, {"w": rand(2, 3, 1, 1), "rest": ints(-1), "zero": ints(0), "one": ints(1)}, sizes=SIZES)
    case("view_computed_width", 13,
         [node("Shape", "x", "s"), node("Gather", "s i", "n"), node("Gather", "s j", "h"), node("Gather", "s k", "w"),
          node("Mul", "h w", "hw"), node("Unsqueeze", "n zero", "n1"), node("Unsqueeze", "hw zero", "hw1"),
          node("Concat", "n1 three hw1", "t", axis=0), node("Reshape", "x t")],
         FREE, {"i": np.array(0), "j": np.array(2), "k": np.array(-1), "three": ints(3), "zero": ints(0)}, sizes=SIZES)
    case("view_whole_shape", 15,
         [node("Shape", "x", "s", start=0, end=2), node("Concat", "s one one", "t", axis=0),
          node("GlobalAveragePool", "x", "g"), node("Reshape", "g t")],
         FREE, {"one": ints(1)}, sizes=SIZES)
    case("view_fixed", 13,
         [node("Shape", "x", "s"), node("Gather", "s i", "n"), node("Squeeze", "n", "n0"), node("Unsqueeze", "n0 zero", "u"),
          node("Concat", "u rest", "t", axis=0), node("Reshape", "x t")],
         X, {"i": ints(1), "rest": ints(-1), "zero": ints(0)})


def whole_numbers():
    """Quantised values between the layers, as tools for quantisation write them, and a mask."""
    s, u, i = np.float32(0.013), np.uint8(117), np.int8(-5)
    pair = [node("QuantizeLinear", "x s z", "q"), node("DequantizeLinear", "q s z")]
    case("quantize_pair", 13, pair, FREE, {"s": s, "z": u}, sizes=SIZES)
    case("quantize_pair_signed", 10, pair, X, {"s": np.float32(0.003), "z": i})
    case("quantize_pair_vector", 13, pair, {"x": [7]}, {"s": s, "z": u})
    case("quantize_no_zero", 13, [node("QuantizeLinear", "x s", "q"), node("DequantizeLinear", "q s")], X, {"s": s})
    channels = {"s": np.array([0.013, 0.002, 0.5], np.float32), "z": np.array([0, 117, 255], np.uint8)}
    case("quantize_channels", 13, pair, X, channels)
    case("quantize_rows", 13,
         [node("QuantizeLinear", "x s z", "q", axis=-1), node("DequantizeLinear", "q s z", axis=-1)], {"x": [4, 3]}, channels)
    case("quantize_16", 21, pair, X, {"s": np.float32(1e-4), "z": np.int16(-300)})
    case("quantize_output", 13, [node("QuantizeLinear", "x s z")], X, {"s": s, "z": u}, types={"y": T.UINT8})
    case("quantize_moves", 13,
         [node("QuantizeLinear", "x s z", "q"), node("MaxPool", "q", "m", kernel_shape=[2, 2]),
          node("Concat", "m m", "c", axis=1), node("Flatten", "c", "f"), node("DequantizeLinear", "f s z")],
         X, {"s": s, "z": u})
    case("dequantize_input", 13, [node("DequantizeLinear", "x s z")], X, {"s": s, "z": u}, types={"x": T.UINT8})
    case("dequantize_cast", 13, [node("Cast", "x", to=FLOAT)], X, types={"x": T.UINT8})
    case("dropout_mask", 13, [node("Dropout", "x", "y m")], X, outputs=("y", "m"), types={"m": T.BOOL})
    case("global_max_pool", 13, [node("GlobalMaxPool", "x")], X)
    case("old_operators", 6,
         [node("Conv", "x w", "c"), node("Relu", "c", "r"), node("MaxPool", "r", "m", kernel_shape=[2, 2], pads=[1, 0, 0, 0]),
          node("Softmax", "m")], X, {"w": np.ones((2, 3, 1, 1), np.float32)})


FOLDS = {}


def fold(name, opset, nodes, constants=None, kind=FLOAT):
    """The network y = x + Cast(folded); the value is computed by onnxruntime."""
    nodes = [*nodes, node("Cast", "folded", "as_float", to=FLOAT), node("Add", "x as_float")]
    made = model(opset, nodes, {"x": []}, constants)
    (result,) = run(made, {"x": np.array(0, np.float32)})
    (HERE / "folds" / f"{name}.onnx").write_bytes(made.SerializeToString())
    FOLDS[name] = result


def folds():
    a = rand(2, 3, 4)
    constants = {"a": a, "b": rand(3, 1), "i": np.arange(-6, 6, dtype=np.int64).reshape(3, 4)}
    fold("transpose", 13, [node("Transpose", "a", "folded", perm=[2, 0, 1])], constants)
    fold("transpose_default", 8, [node("Transpose", "a", "folded")], constants)
    fold("gather_axis", 11, [node("Gather", "i g", "folded", axis=1)], {**constants, "g": ints(2, 0, -1, 2, 1, 3).reshape(2, 3)})
    fold("gather_scalar", 13, [node("Gather", "a g", "folded", axis=-1)], {**constants, "g": np.array(1)})
    fold("unsqueeze_11", 11, [node("Unsqueeze", "b", "folded", axes=[-1])], constants)
    fold("squeeze_13", 13, [node("Squeeze", "b ax", "folded")], {**constants, "ax": ints(1)})
    fold("slice_8", 8, [node("Slice", "a", "folded", starts=[1, -3], ends=[9, -1], axes=[1, 2])], constants)
    fold("slice_13_reverse", 13, [node("Slice", "a s e ax st", "folded")],
         {**constants, "s": ints(-1, 5), "e": ints(-100, 0), "ax": ints(2, 1), "st": ints(-2, -1)})
    fold("slice_no_axes", 10, [node("Slice", "a s e", "folded")], {**constants, "s": ints(0, 1), "e": ints(2**31 - 1, 2)})
    fold("concat", 13, [node("Concat", "a a c", "folded", axis=1)], {**constants, "c": rand(2, 1, 4)})
    fold("reshape", 13, [node("Reshape", "a r", "folded")], {**constants, "r": ints(0, -1)})
    fold("flatten", 13, [node("Flatten", "a", "folded", axis=2)], constants)
    fold("constant", 13, [h.make_node("Constant", [], ["folded"], value=numpy_helper.from_array(rand(2, 2), "t"))])
    fold("constant_floats", 13, [h.make_node("Constant", [], ["folded"], value_floats=[0.5, -2.0])])
    fold("constant_int", 13, [h.make_node("Constant", [], ["folded"], value_int=-7)])
    fold("constant_of_shape", 9, [node("ConstantOfShape", "r", "folded", value=numpy_helper.from_array(np.array([3], np.int32)))],
         {"r": ints(2, 3)})
    fold("shape", 13, [node("Shape", "a", "folded")], constants)
    fold("shape_15", 15, [node("Shape", "a", "folded", start=-2, end=-1)], constants)
    fold("identity_dropout", 13, [node("Identity", "a", "d"), node("Dropout", "d", "folded")], constants)
    for operator in ("Add", "Sub", "Mul", "Div"):
        fold(f"{operator.lower()}_broadcast", 13, [node(operator, "a b", "folded")], constants)
        fold(f"{operator.lower()}_int", 13, [node(operator, "i k", "folded")], {**constants, "k": ints(3, -2, 5, 7)})
        fold(f"{operator.lower()}_double", 13, [node(operator, "p q", "folded")],
             {"p": rand(3).astype(np.float64) / 3, "q": rand(1).astype(np.float64)})
    for number, dtype in [(T.FLOAT16, "half"), (T.BFLOAT16, "bfloat16"), (T.DOUBLE, "double"), (T.INT8, "int8"), (T.UINT8, "uint8"),
                          (T.INT16, "int16"), (T.UINT16, "uint16"), (T.INT32, "int32"), (T.INT64, "int64"), (T.BOOL, "bool"),
                          (T.UINT32, "uint32")]:
        values = np.array([0, 0.3, 1.7, 100.25, 3.14159], np.float32)
        fold(f"cast_{dtype}", 13, [node("Cast", "v", "folded", to=number)], {"v": values})
    fold("cast_bool_from_fraction", 13, [node("Cast", "v", "folded", to=T.BOOL)], {"v": np.array([0, 0.3, -0.2], np.float32)})
    fold("stored_half", 13, [node("Identity", "v", "folded")], {"v": rand(5).astype(np.float16)})
    fold("stored_lists", 13,
         [node("Cast", n, n + "f", to=FLOAT) for n in "bcdefghijk"] + [node("Concat", [n + "f" for n in "bcdefghijk"], "folded", axis=0)],
         {"b": h.make_tensor("b", T.FLOAT, [2], [0.5, -1.5]), "c": h.make_tensor("c", T.DOUBLE, [2], [0.1, -7e5]),
          "d": h.make_tensor("d", T.INT64, [2], [-(2**40), 3]), "e": h.make_tensor("e", T.INT32, [2], [-5, 2**30]),
          "f": h.make_tensor("f", T.INT8, [2], [-128, 127]), "g": h.make_tensor("g", T.UINT8, [2], [0, 255]),
          "h": h.make_tensor("h", T.UINT16, [2], [0, 65535]), "i": h.make_tensor("i", T.BOOL, [2], [False, True]),
          "j": h.make_tensor("j", T.FLOAT16, [2], [0.25, -3.5]), "k": h.make_tensor("k", T.UINT32, [2], [1, 2**32 - 1])})
    q8 = RANDOM.integers(-128, 128, (3, 4)).astype(np.int8)
    u8 = RANDOM.integers(0, 256, (3, 4)).astype(np.uint8)
    fold("dequantize_tensor", 10, [node("DequantizeLinear", "q s z", "folded")],
         {"q": u8, "s": np.float32(0.02), "z": np.uint8(117)})
    fold("dequantize_no_zero", 13, [node("DequantizeLinear", "q s", "folded")], {"q": q8, "s": np.float32(0.02)})
    fold("dequantize_axis_default", 13, [node("DequantizeLinear", "q s z", "folded")],
         {"q": q8, "s": rand(4) ** 2 + np.float32(0.01), "z": np.array([-3, 0, 5, 127], np.int8)})
    fold("dequantize_axis_0", 13, [node("DequantizeLinear", "q s z", "folded", axis=0)],
         {"q": u8, "s": rand(3) ** 2 + np.float32(0.01), "z": np.array([0, 128, 255], np.uint8)})
    fold("dequantize_int32", 13, [node("DequantizeLinear", "q s", "folded")],
         {"q": np.array([-100000, 7, 2**24 + 1], np.int32), "s": np.float32(0.5)})
    fold("dequantize_int16", 21, [node("DequantizeLinear", "q s z", "folded")],
         {"q": np.array([-32768, 7, 32767], np.int16), "s": np.float32(0.5), "z": np.int16(-5)})
    fold("dequantize_half_scale", 19, [node("DequantizeLinear", "q s", "folded")], {"q": q8, "s": np.float16(0.0213)})
    ties = np.array([[-1.5, -0.5, 0.5, 1.5], [2.5, 300, -300, 0.49], [3.51, 2.49, -2.5, 0]], np.float32)
    fold("quantize_uint8", 10, [node("QuantizeLinear", "t s z", "folded")], {"t": ties, "s": np.float32(1), "z": np.uint8(3)})
    fold("quantize_no_zero", 13, [node("QuantizeLinear", "t s", "folded")], {"t": ties, "s": np.float32(0.5)})
    fold("quantize_axis", 13, [node("QuantizeLinear", "t s z", "folded", axis=0)],
         {"t": ties, "s": np.array([0.5, 2, 1], np.float32), "z": np.array([1, -2, 0], np.int8)})
    # Weights whose zero point is no integer: (Cast(q) * scale) + offset.
    fold("cast_mul_add", 13, [node("Cast", "q", "c", to=FLOAT), node("Mul", "c s", "m"), node("Add", "m o", "folded")],
         {"q": u8, "s": np.float32(0.013), "o": np.float32(-1.7)})
    lines = ["# written by make_models.py; name, dimensions, values (float32 by Python's shortest repr)"]
    for name, value in FOLDS.items():
        dims = "x".join(map(str, value.shape)) or "scalar"
        lines.append("\t".join([name, dims, " ".join(repr(float(v)) for v in value.ravel())]))
    (HERE / "folds.tsv").write_text("\n".join(lines) + "\n")


def refused():
    folder = HERE / "refused"
    folder.mkdir()

    def save(name, made):
        (folder / f"{name}.onnx").write_bytes(made.SerializeToString())

    w = {"w": rand(2, 3, 1, 1)}
    conv = node("Conv", "x w")
    lstm = h.make_node("LSTM", ["x", "w", "w"], ["y"], name="lstm1", hidden_size=2)
    save("operator", model(13, [lstm], {"x": [1, 1, 3]}, w))
    save("domain", model(13, [h.make_node("Gelu", ["x"], ["y"], domain="com.microsoft")], X))
    save("opset_6_add", model(6, [node("Add", "x c")], X, {"c": rand(4)}))
    save("opset_22", model(22, [conv], X, w))
    save("conv_1d", model(13, [conv], {"x": [1, 3, 5]}, {"w": rand(2, 3, 1)}))
    save("conv_computed_weight", model(13, [conv], {**X, "w": [2, 3, 1, 1]}))
    save("conv_padded_twice", model(13, [node("Conv", "x w", auto_pad="SAME_UPPER", pads=[1, 1, 1, 1])], X, w))
    save("conv_negative_pads", model(13, [node("Conv", "x w", pads=[-1, 0, 0, 0])], X, w))
    save("conv_zero_stride", model(13, [node("Conv", "x w", strides=[0, 1])], X, w))
    save("conv_groups", model(13, [node("Conv", "x w", group=0)], X, w))
    save("conv_channels", model(13, [conv], X, {"w": rand(2, 4, 1, 1)}))
    save("conv_kernel_differs", model(13, [node("Conv", "x w", kernel_shape=[3, 3])], X, w))
    save("pool_pads", model(13, [node("MaxPool", "x", kernel_shape=[2, 2], pads=[2, 0, 0, 0])], X))
    save("pool_too_large", model(13, [node("MaxPool", "x", kernel_shape=[9, 9])], X))
    save("batch_norm_training", model(14, [node("BatchNormalization", "x s s s s", "y m v", training_mode=1)], X, {"s": rand(3)}))
    save("batch_norm_spatial", model(8, [node("BatchNormalization", "x s s s s", spatial=0)], X, {"s": rand(3)}))
    save("batch_norm_outputs", model(9, [node("BatchNormalization", "x s s s s", "y m v")], X, {"s": rand(3)}))
    save("dropout_mask_11", model(11, [node("Dropout", "x", "d y")], X))
    save("dropout_training", model(13, [node("Dropout", "x r t")], X, {"r": np.float32(0.5), "t": np.array(True)}))
    save("transpose", model(13, [node("Transpose", "x", perm=[0, 2, 3, 1])], X))
    save("mat_mul_rank_4", model(13, [node("MatMul", "x c")], X, {"c": rand(4, 2)}))
    save("pad_reflect", model(13, [node("Pad", "x p", mode="reflect")], X, {"p": ints(0, 0, 1, 1, 0, 0, 1, 1)}))
    save("add_ranks", model(13, [node("Add", "x z")], {**X, "z": [5, 4]}))
    save("blocked", model(21, [node("DequantizeLinear", "q s", "w", block_size=2), node("MatMul", "x w")], {"x": [1, 4]},
                          {"q": np.zeros((4, 2), np.int8), "s": rand(2, 2)}))
    save("cast_string", model(13, [node("Cast", "c", "s", to=T.STRING), node("Add", "x s")], X, {"c": rand(1)}))
    save("reshape_two_unknown", model(
        13, [node("Shape", "x", "s"), node("Gather", "s i", "t"), node("Reshape", "x t")], FREE, {"i": ints(3, 2, 1, 0)}))
    save("reshape_misfit", model(13, [node("Reshape", "x s")], X, {"s": ints(7, -1)}))
    save("flatten_axis", model(13, [node("Flatten", "x", axis=5)], X))
    save("input_uint8", model(13, [node("Relu", "x")], X, types={"x": T.UINT8}))
    save("input_int64", model(13, [node("Identity", "x")], X, types={"x": T.INT64}))
    shapeless = model(13, [node("Relu", "x")], X)
    shapeless.graph.input[0].type.tensor_type.ClearField("shape")
    save("input_no_shape", shapeless)
    sequence = model(13, [node("Identity", "x")], X)
    sequence.graph.input[0].type.CopyFrom(h.make_sequence_type_proto(h.make_tensor_type_proto(FLOAT, [2])))
    save("input_sequence", sequence)
    save("output_constant", model(13, [node("Identity", "c")], X, {"c": rand(2)}))
    save("cycle", model(13, [node("Add", "x b", "a"), node("Relu", "a", "b"), node("Relu", "b")], X))
    save("undefined", model(13, [node("Add", "x nothing")], X))
    save("defined_twice", model(13, [node("Relu", "x", "a"), node("Sigmoid", "x", "a"), node("Relu", "a")], X))
    bad = rand(2, 3, 1, 1)
    for name, value in (("nan", np.nan), ("infinite", -np.inf)):
        bad[1, 2, 0, 0] = value
        save(f"weight_{name}", model(13, [conv], X, {"w": bad}))

    def tensor(name, change):
        made = model(13, [conv], X, w)
        change(made.graph.initializer[0])
        save(name, made)

    def dims(*values):
        def change(t):
            del t.dims[:]
            t.dims.extend(values)
        return change

    tensor("dims_negative", dims(2, -3, 1, 1))
    tensor("dims_overflow", dims(2**31, 2**31, 1, 1))
    tensor("dims_product_overflow", dims(2**16, 2**16, 2**16, 2**16))
    tensor("dims_more_than_data", dims(2**15, 2**15, 1, 1))
    tensor("dims_less_than_data", dims(1, 3, 1, 1))
    tensor("dims_least", dims(-2**63, 3, 1, 1))
    tensor("dims_2_62", dims(2**62, 2**62))
    tensor("dims_many", dims(*[1] * 1000))
    tensor("type_string", lambda t: setattr(t, "data_type", T.STRING))
    tensor("type_unknown", lambda t: setattr(t, "data_type", 99))
    save("constant_huge", model(13, [node("ConstantOfShape", "r", "w"), conv], X, {"r": ints(2**15, 2**15, 1, 1)}))
    doubling = [node("Concat", ["c0", "c0"], "c1", axis=0)]
    doubling += [node("Concat", [f"c{i}", f"c{i}"], f"c{i + 1}", axis=0) for i in range(1, 40)]
    save("constant_doubling", model(13, [*doubling, node("Add", "x c40")], X, {"c0": rand(8)}))
    save("input_huge", model(13, [node("Relu", "x")], {"x": [1, 2**40, 2, 2]}))
    save("kernel_huge", model(13, [node("MaxPool", "x", kernel_shape=[2**31 - 1, 2**40])], X))

    def external(name, entries):
        def change(t):
            t.ClearField("raw_data")
            t.data_location = T.EXTERNAL
            for key, value in entries.items():
                t.external_data.add(key=key, value=value)
        tensor(name, change)

    (folder / "weights.bin").write_bytes(bytes(4) + numpy_helper.to_array(numpy_helper.from_array(w["w"])).tobytes())
    external("external_good", {"location": "weights.bin", "offset": "4", "length": "24"})
    external("external_outside", {"location": "../make_models.py"})
    external("external_absolute", {"location": "/etc/passwd"})
    external("external_missing", {"location": "none.bin"})
    external("external_no_location", {})
    external("external_folder", {"location": "."})
    external("external_offset", {"location": "weights.bin", "offset": "8"})
    external("external_length", {"location": "weights.bin", "length": "12"})
    external("external_offset_text", {"location": "weights.bin", "offset": "-4"})
    external("external_past_end", {"location": "weights.bin", "offset": "8", "length": "24"})
    external("external_offset_huge", {"location": "weights.bin", "offset": "9" * 18, "length": "9" * 18})
    external("external_length_20_digits", {"location": "weights.bin", "length": "9" * 20})
    shared = [f"w{i}" for i in range(8)]
    made = model(13, [node("Sum", ["x", *shared])], {"x": [2, 3, 1, 1]}, {name: w["w"] for name in shared})
    for stored in made.graph.initializer:
        stored.ClearField("raw_data")
        stored.data_location = T.EXTERNAL
        stored.external_data.add(key="location", value="weights.bin")
        stored.external_data.add(key="length", value="24")
    save("external_shared", made)
    external("external_link", {"location": "link.bin"})
    (folder / "empty.onnx").write_bytes(b"")
    (folder / "text.onnx").write_text("This is no network.\n")


if __name__ == "__main__":
    for name in ("cases", "folds", "refused"):
        shutil.rmtree(HERE / name, ignore_errors=True)
    (HERE / "folds").mkdir()
    windows()
    maps()
    broadcasts()
    matrices()
    layouts()
    computed_shapes()
    folds()
    refused()
    whole_numbers()  # last, so that the others' numbers stay
