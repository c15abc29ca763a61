package kerf.host.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.onnx.OnnxImporter;
import kerf.models.onnx.OnnxTensors;
import kerf.models.tensor.Tensor;

/**
 * A folder in the layout of ONNX's backend tests: model.onnx beside test_data_set_N with input_i.pb
 * and output_i.pb.
 */
record BackendTestCheck(Path folder) implements Check {
  static final String MODEL = "model.onnx";

  static boolean fits(Path folder) {
    return Files.isRegularFile(folder.resolve(MODEL))
        && Files.isDirectory(folder.resolve("test_data_set_0"));
  }

  @Override
  public void run(Runner runner, Comparison comparison) {
    for (Path dataSet : dataSets()) {
      OnnxImporter.Fed fed = OnnxImporter.loadFor(folder.resolve(MODEL), files(dataSet, "input"));
      Graph graph = fed.graph();
      List<Path> results = files(dataSet, "output");
      if (results.size() != graph.outputs().size()) {
        throw new KerfException(
            "%s has %d outputs, and the network %d"
                .formatted(dataSet, results.size(), graph.outputs().size()));
      }
      List<Tensor> want = tensors(results);
      List<Tensor> inputs = tensors(fed.inputs()).stream().map(Tensor::nchwToNhwc).toList();
      List<Tensor> got = runner.run(graph, inputs);
      for (int i = 0; i < want.size(); i++) {
        compare(graph.outputs().get(i), got.get(i).nhwcToNchw(), want.get(i), comparison);
      }
    }
  }

  private static void compare(String name, Tensor got, Tensor want, Comparison comparison) {
    if (!got.shape().equals(want.shape())) {
      comparison.mismatch(name + " has the shape " + got.shape() + ", not " + want.shape());
      return;
    }
    List<Double> values = new ArrayList<>(want.data().length);
    for (float value : want.data()) {
      values.add((double) value);
    }
    comparison.values(name, got, values);
  }

  private List<Path> dataSets() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(p -> p.getFileName().toString().startsWith("test_data_set_"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new KerfException(folder + " cannot be listed: " + e.getMessage(), e);
    }
  }

  /** The tensors of a kind, which are numbered from 0 on. */
  private static List<Path> files(Path dataSet, String kind) {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> dataSet.resolve(kind + "_" + i + ".pb"))
        .takeWhile(Files::exists)
        .toList();
  }

  private static List<Tensor> tensors(List<Path> files) {
    return files.stream().map(file -> OnnxTensors.read(file).tensor()).toList();
  }
}
