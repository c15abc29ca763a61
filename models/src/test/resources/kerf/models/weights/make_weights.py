"""Writes the weight files of the readers' tests, beside this script, each by its format's own library.

    python make_weights.py        (needs numpy, h5py, keras 3, safetensors, scipy, ml_dtypes; Keras runs on its NumPy back end)

The network is tiny(): conv2d 3 -> 4, 3x3, no bias; batch_normalization without scale; depthwise_conv2d x 2; predictions 8 -> 5.
Values are those of detgen v1 (host/src/test/resources/kerf/host/verify/golden/detgen.py), drawn in Kerf's own order of
dimensions, so that the Java tests compute them again: tiny/conv2d.weight (4x3x3x3), tiny/batch_normalization.bias,
.running_mean, .running_var, tiny/depthwise_conv2d.depthwise.weight (8x1x3x3) and .bias, tiny/predictions.weight (5x8), .bias.

tiny.safetensors   float32, with what a network does not need: num_batches_tracked, an auxiliary head
types.safetensors  one tensor in each float type, and integers
tiny.keras, tiny.weights.h5, tiny.h5   as Keras 3 writes them; the process has made another network before
tiny_keras2.h5     as Keras 2 wrote them: names end with :0, float16, chunked and compressed
tfjs/model.json    and two shards: uint8, uint16, float16 and float32
head.h5            tiny with 7 classes
"""
import json
import os
import pathlib
import sys

os.environ["KERAS_BACKEND"] = "numpy"
HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[6]
sys.path.insert(0, str(ROOT / "host/src/test/resources/kerf/host/verify/golden"))

import detgen
import h5py
import keras
import ml_dtypes
import numpy as np
from keras import layers
from safetensors.numpy import save_file

PARAMETERS = {
    "conv2d.weight": ((4, 3, 3, 3), "weight"),
    "batch_normalization.bias": ((4,), "beta"),
    "batch_normalization.running_mean": ((4,), "mean"),
    "batch_normalization.running_var": ((4,), "var"),
    "depthwise_conv2d.depthwise.weight": ((8, 1, 3, 3), "weight"),
    "depthwise_conv2d.depthwise.bias": ((8,), "bias"),
    "predictions.weight": ((5, 8), "weight"),
    "predictions.bias": ((5,), "bias"),
}
TINY = {name: detgen.tensor("tiny/" + name, shape, kind) for name, (shape, kind) in PARAMETERS.items()}


def hwio(weight):
    return weight.transpose(2, 3, 1, 0)


def hwcm(weight, channels):
    """C*M x 1 x H x W to H x W x C x M: output c * M + m belongs to channel c."""
    h, w = weight.shape[2:]
    return weight.reshape(channels, -1, h, w).transpose(2, 3, 0, 1)


def tiny(classes=5):
    x = layers.Input((16, 16, 3))
    y = layers.Conv2D(4, 3, use_bias=False)(x)
    y = layers.BatchNormalization(scale=False, epsilon=1e-3)(y)
    y = layers.DepthwiseConv2D(3, depth_multiplier=2, padding="same")(y)
    y = layers.GlobalAveragePooling2D()(y)
    y = layers.Dense(classes, name="predictions")(y)
    return keras.Model(x, y)


def fill(model):
    for layer in model.layers:
        if isinstance(layer, layers.DepthwiseConv2D):
            layer.set_weights(
                [hwcm(TINY["depthwise_conv2d.depthwise.weight"], 4), TINY["depthwise_conv2d.depthwise.bias"]])
        elif isinstance(layer, layers.Conv2D):
            layer.set_weights([hwio(TINY["conv2d.weight"])])
        elif isinstance(layer, layers.BatchNormalization):
            layer.set_weights([TINY["batch_normalization." + n] for n in ("bias", "running_mean", "running_var")])
        elif isinstance(layer, layers.Dense) and layer.units == 5:
            layer.set_weights([TINY["predictions.weight"].T, TINY["predictions.bias"]])
    return model


def write_safetensors():
    extra = {
        "batch_normalization.num_batches_tracked": np.array(7, np.int64),
        "AuxLogits.fc.bias": np.zeros(3, np.float32),
    }
    save_file({**TINY, **extra}, HERE / "tiny.safetensors", {"format": "pt"})
    values = np.array([[0, 1, -2.5], [0.125, 65504, -0.0009765625]], np.float64)
    save_file(
        {
            "f64": values,
            "f32": values.astype(np.float32),
            "f16": values.astype(np.float16),
            "bf16": values.astype(ml_dtypes.bfloat16),
            "i64": values.astype(np.int64),
            "u8": np.arange(6, dtype=np.uint8).reshape(2, 3),
            "scalar": np.array(3.5, np.float32),
            "empty": np.zeros((0, 3), np.float32),
        },
        HERE / "types.safetensors")


def write_keras():
    tiny()  # Keras counts on from here
    model = fill(tiny())
    model.save(HERE / "tiny.keras")
    model.save_weights(HERE / "tiny.weights.h5")
    model.save(HERE / "tiny.h5", include_optimizer=False)
    tiny(7).save(HERE / "head.h5", include_optimizer=False)


def write_keras2():
    with h5py.File(HERE / "tiny_keras2.h5", "w") as f:
        def put(layer, **variables):
            group = f.create_group(layer)
            names = [f"{layer}/{v}:0" for v in variables]
            group.attrs["weight_names"] = [n.encode() for n in names]
            for name, value in zip(names, variables.values()):
                group.create_dataset(
                    name, data=value.astype(np.float16), chunks=True, compression="gzip", shuffle=True)

        put("conv2d_1", kernel=hwio(TINY["conv2d.weight"]))
        put(
            "batch_normalization_1",
            beta=TINY["batch_normalization.bias"],
            moving_mean=TINY["batch_normalization.running_mean"],
            moving_variance=TINY["batch_normalization.running_var"])
        put(
            "depthwise_conv2d_1",
            depthwise_kernel=hwcm(TINY["depthwise_conv2d.depthwise.weight"], 4),
            bias=TINY["depthwise_conv2d.depthwise.bias"])
        put("predictions", kernel=TINY["predictions.weight"].T, bias=TINY["predictions.bias"])
        f.attrs["keras_version"] = "2.2.4"


def quantised(value, dtype):
    lowest, highest = float(value.min()), float(value.max())
    levels = np.iinfo(dtype).max
    scale = (highest - lowest) / levels
    return np.round((value - lowest) / scale).astype(dtype), {"scale": scale, "min": lowest, "dtype": dtype.__name__}


def write_tfjs():
    out = HERE / "tfjs"
    out.mkdir(exist_ok=True)
    tensors = [
        ("conv2d_3/kernel", hwio(TINY["conv2d.weight"]), np.uint8),
        ("batch_normalization_3/beta", TINY["batch_normalization.bias"], None),
        ("batch_normalization_3/moving_mean", TINY["batch_normalization.running_mean"], None),
        ("batch_normalization_3/moving_variance", TINY["batch_normalization.running_var"], None),
        ("depthwise_conv2d_3/depthwise_kernel", hwcm(TINY["depthwise_conv2d.depthwise.weight"], 4), np.uint16),
        ("depthwise_conv2d_3/bias", TINY["depthwise_conv2d.depthwise.bias"], None),
        ("predictions/kernel", TINY["predictions.weight"].T, np.float16),
        ("predictions/bias", TINY["predictions.bias"], None),
    ]
    data, weights = b"", []
    for name, value, dtype in tensors:
        weight = {"name": name, "shape": list(value.shape), "dtype": "float32"}
        if dtype is np.float16:
            value, weight["quantization"] = value.astype(np.float16), {"dtype": "float16", "original_dtype": "float32"}
        elif dtype is not None:
            value, weight["quantization"] = quantised(value, dtype)
        weights.append(weight)
        data += np.ascontiguousarray(value).tobytes()
    cut = 61  # inside the first kernel
    (out / "group1-shard1of2.bin").write_bytes(data[:cut])
    (out / "group1-shard2of2.bin").write_bytes(data[cut:])
    manifest = [{"paths": ["group1-shard1of2.bin", "group1-shard2of2.bin"], "weights": weights}]
    model = {"format": "layers-model", "modelTopology": {"keras_version": "2.2.4"}, "weightsManifest": manifest}
    (out / "model.json").write_text(json.dumps(model, indent=1) + "\n")


write_safetensors()
write_keras()
write_keras2()
write_tfjs()
