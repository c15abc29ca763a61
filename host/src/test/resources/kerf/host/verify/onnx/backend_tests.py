"""ONNX's backend tests of the operators that Kerf has, and how each ends: backend_tests.tsv, beside this script.

    python backend_tests.py list DATA       (needs onnx) prints the folders; DATA is .../onnx/backend/test/data of onnx 1.16.2
    kerf verify -d reference $(python backend_tests.py list DATA) | python backend_tests.py table DATA > backend_tests.tsv

A test is of one operator, or of a layer as PyTorch exported it. What ends as 'failed' is a fault of Kerf's and belongs into no table.
"""
import pathlib
import re
import sys

OPERATORS = set(
    "Add AveragePool BatchNormalization Clip Concat Conv DequantizeLinear Dropout Flatten Gemm GlobalAveragePool GlobalMaxPool "
    "Identity LRN MatMul MaxPool Mul PRelu Pad QuantizeLinear Relu Reshape Sigmoid Softmax Squeeze Sum Unsqueeze".split()
)
SUITES = ("node", "pytorch-converted", "pytorch-operator", "simple")


def folders(data):
    import onnx

    for suite in SUITES:
        for folder in sorted((data / suite).iterdir()):
            graph = onnx.load(folder / "model.onnx", load_external_data=False).graph
            operators = {node.op_type for node in graph.node} - {"Constant"}
            # "expanded" are functions as several operators: other tests of the same ones.
            if operators and operators <= OPERATORS and "_expanded" not in folder.name:
                yield folder


def table(data, lines):
    print("# written by backend_tests.py from kerf verify -d reference; folder, outcome, why it is unsupported")
    for line in lines:
        found = re.match(r"(passed|failed|unsupported) +([^:]+): (.*)", line)
        if found and found[1] != "failed":
            folder = pathlib.Path(found[2]).relative_to(data)
            # Whichever file says so; the test compares what follows.
            reason = re.sub(r"^\S+\.(onnx|pb): ", "", found[3]) if found[1] == "unsupported" else ""
            print(folder, found[1], reason, sep="\t")


if __name__ == "__main__":
    what, data = sys.argv[1], pathlib.Path(sys.argv[2])
    if what == "list":
        print("\n".join(map(str, folders(data))))
    else:
        table(data, sys.stdin)
