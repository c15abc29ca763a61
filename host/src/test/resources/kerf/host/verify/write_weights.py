"""Writes the generated weights of a whole network (detgen v1) as files of weights, by the formats' own libraries.

    python write_weights.py safetensors NETWORK FOLDER   NETWORK.safetensors in torchvision's names (needs numpy, safetensors)
    python write_weights.py keras FOLDER                 inception_v3.h5, .weights.h5, .keras, tfjs/model.json and its shards
                                                         (needs numpy, scipy, h5py, keras 3 on its NumPy back end)

NETWORK is one of golden/golden-*.json: inception_v3, googlenet, alexnet, vgg16. Names and shapes of torchvision's come from the
tables of layers that the models' tests compare with; Keras builds its own network, after another one, so that it counts on.
"""
import csv
import json
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
TABLES = HERE.parents[6] / "models/src/test/resources/kerf/models/cost"
sys.path.insert(0, str(HERE / "golden"))

import detgen
import numpy as np

SHARD = 4 << 20


def channels(row, column):
    return int(row[column].split("x")[1])


def torchvision(network):
    for row in csv.DictReader(open(TABLES / f"layers-{network}.csv")):
        name, kind = row["name"], row["kind"]
        if kind == "conv2d":
            groups = int(row["extra"].split("groups=")[1].split()[0])
            window = list(map(int, row["kernel"].split("x")))
            yield f"{name}.weight", (channels(row, "out_shape"), channels(row, "in_shape") // groups, *window), "weight"
            if "bias=True" in row["extra"]:
                yield f"{name}.bias", (channels(row, "out_shape"),), "bias"
        elif kind == "batch_norm":
            for suffix, role in (("weight", "gamma"), ("bias", "beta"), ("running_mean", "mean"), ("running_var", "var")):
                yield f"{name}.{suffix}", (channels(row, "out_shape"),), role
            yield f"{name}.num_batches_tracked", (), None
        elif kind == "linear":
            yield f"{name}.weight", (channels(row, "out_shape"), channels(row, "in_shape")), "weight"
            yield f"{name}.bias", (channels(row, "out_shape"),), "bias"


def write_safetensors(network, folder):
    from safetensors.numpy import save_file

    tensors = {
        name: np.array(1000, np.int64) if role is None else detgen.tensor(f"{network}/{name}", shape, role)
        for name, shape, role in torchvision(network)
    }
    if network == "inception_v3":
        tensors["AuxLogits.fc.bias"] = np.zeros(1000, np.float32)
    save_file(tensors, folder / f"{network}.safetensors", {"format": "pt"})


def generated(name, shape, role):
    return detgen.tensor("keras_inception_v3/" + name, shape, role)


def keras_network():
    os.environ["KERAS_BACKEND"] = "numpy"
    import keras

    keras.layers.Conv2D(1, 1)
    keras.applications.InceptionV3(weights=None, classifier_activation=None)
    model = keras.applications.InceptionV3(weights=None, classifier_activation=None)
    first = {}
    for layer in model.layers:
        kind = {"Conv2D": "conv", "BatchNormalization": "bn", "Dense": "fc"}.get(type(layer).__name__)
        if kind is None:
            continue
        number = int(layer.name.rsplit("_", 1)[-1]) if layer.name[-1].isdigit() and kind != "fc" else 0
        first[kind] = min(first.get(kind, number), number)
    for layer in model.layers:
        kind = type(layer).__name__
        if kind == "Conv2D":
            h, w, i, o = layer.kernel.shape
            name = f"conv{int(layer.name.rsplit('_', 1)[-1]) - first['conv']}"
            layer.set_weights([generated(name + ".weight", (o, i, h, w), "weight").transpose(2, 3, 1, 0)])
        elif kind == "BatchNormalization":
            name = f"bn{int(layer.name.rsplit('_', 1)[-1]) - first['bn']}"
            c = layer.beta.shape
            layer.set_weights([
                generated(name + ".bias", c, "beta"),
                generated(name + ".running_mean", c, "mean"),
                generated(name + ".running_var", c, "var")])
        elif kind == "Dense":
            i, o = layer.kernel.shape
            layer.set_weights([generated("fc.weight", (o, i), "weight").T, generated("fc.bias", (o,), "bias")])
    return model


def write_keras(folder):
    model = keras_network()
    model.save(folder / "inception_v3.keras")
    model.save_weights(folder / "inception_v3.weights.h5")
    model.save(folder / "inception_v3.h5", include_optimizer=False)
    write_tfjs(model, folder / "tfjs")


def write_tfjs(model, folder):
    """As tensorflowjs_converter does: one group, shards of 4 MB, names without ':0'."""
    folder.mkdir(exist_ok=True)
    data, weights = bytearray(), []
    for layer in model.layers:
        for variable in layer.weights:
            value = np.asarray(variable.value, np.float32)
            weights.append({
                "name": f"{layer.name}/{variable.name}", "shape": list(value.shape), "dtype": "float32"})
            data += np.ascontiguousarray(value).tobytes()
    shards = [data[at:at + SHARD] for at in range(0, len(data), SHARD)]
    paths = [f"group1-shard{i + 1}of{len(shards)}.bin" for i in range(len(shards))]
    for path, shard in zip(paths, shards):
        (folder / path).write_bytes(shard)
    manifest = [{"paths": paths, "weights": weights}]
    (folder / "model.json").write_text(
        json.dumps({"format": "layers-model", "modelTopology": None, "weightsManifest": manifest}))


if sys.argv[1] == "keras":
    write_keras(pathlib.Path(sys.argv[2]))
else:
    write_safetensors(sys.argv[2], pathlib.Path(sys.argv[3]))
