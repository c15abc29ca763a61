package kerf.models.weights.file;

import java.nio.file.Path;
import java.util.List;
import kerf.models.onnx.OnnxInitializers;
import kerf.models.onnx.OnnxInitializers.Listed;

/** Reads the initialisers of an ONNX file; the file is opened again for each. */
final class OnnxReader {
  private OnnxReader() {}

  static WeightFile read(Path path) {
    List<WeightFile.Entry> entries =
        OnnxInitializers.list(path).stream().map(each -> entry(path, each)).toList();
    return new WeightFile(path, WeightFormat.ONNX, entries);
  }

  private static WeightFile.Entry entry(Path path, Listed listed) {
    Dims.count(listed.dims(), path + ": tensor " + Words.quoted(listed.name()));
    return new WeightFile.Entry(
        new StoredTensor(listed.name(), listed.dims(), listed.type(), listed.real()),
        new Initializer(path, listed.name()));
  }

  /** One of a file's initialisers. */
  private record Initializer(Path path, String name) implements Elements {
    @Override
    public float[] read() {
      return OnnxInitializers.read(path, name).data();
    }

    @Override
    public String origin() {
      return OnnxInitializers.read(path, name).origin().orElse(path + " " + name);
    }
  }
}
