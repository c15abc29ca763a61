package kerf.models.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.onnx.OnnxProto.TensorProto;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Reads and writes files that hold one tensor, such as {@code input_0.pb} of ONNX's backend tests.
 */
public final class OnnxTensors {
  private OnnxTensors() {}

  /**
   * A tensor and what its file calls it.
   *
   * @param name may be empty
   * @param tensor in the file's own order: NCHW for feature maps
   */
  public record NamedTensor(String name, Tensor tensor) {}

  /** Up to here float32 holds every whole number. */
  private static final long MOST_WHOLE = 1 << 24;

  /**
   * Reads one tensor of numbers or truth values; real ones may be anything, NaN included.
   *
   * @throws UnsupportedException when there is no element, or one that float32 cannot stand for: a
   *     text, or a whole number beyond 2^24
   * @throws KerfException when the file cannot be read, is damaged, or contradicts itself
   */
  public static NamedTensor read(Path file) {
    try (ModelFile model = new ModelFile(file)) {
      TensorProto proto = proto(model);
      ConstTensor tensor = new TensorDecoder(model).decode(proto, proto.name());
      if (tensor.count() == 0) {
        throw refused(file, proto, "no elements, which is not supported");
      }
      boolean whole = !tensor.type().isReal();
      if (whole && LongStream.of(tensor.longs()).anyMatch(v -> v < -MOST_WHOLE || v > MOST_WHOLE)) {
        throw refused(file, proto, "integers beyond 2^24, which float32 cannot hold");
      }
      return new NamedTensor(proto.name(), new Tensor(new Shape(tensor.dims()), tensor.floats()));
    }
  }

  private static UnsupportedException refused(Path file, TensorProto proto, String what) {
    return new UnsupportedException(file + ": the tensor '" + proto.name() + "' has " + what);
  }

  /** Reads one tensor of any type, in ONNX's order. */
  static ConstTensor constant(Path file) {
    try (ModelFile model = new ModelFile(file)) {
      TensorProto proto = proto(model);
      return new TensorDecoder(model).decode(proto, proto.name());
    }
  }

  private static TensorProto proto(ModelFile file) {
    try {
      return TensorReader.read(new WireReader(file.bytes()));
    } catch (IOException e) {
      throw new KerfException(
          file.path() + ": this is no ONNX tensor, or it is damaged or cut off", e);
    }
  }

  /**
   * Writes one tensor as float32, in the order that its shape says.
   *
   * @param file replaced when it exists
   * @param name what the file is to call it
   * @throws KerfException when the file cannot be written
   */
  public static void write(Path file, String name, Tensor tensor) {
    OnnxExporter.write(ProtoWriter.tensor(name, tensor), file);
  }
}
