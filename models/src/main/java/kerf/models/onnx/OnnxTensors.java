package kerf.models.onnx;

import java.io.IOException;
import java.nio.file.Path;
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

  /**
   * Reads one tensor of real numbers (float, double, float16 or bfloat16); its values may be
   * anything, NaN included.
   *
   * @throws UnsupportedException when its elements are not real numbers
   * @throws KerfException when the file cannot be read, is damaged, or contradicts itself
   */
  public static NamedTensor read(Path file) {
    try (ModelFile model = new ModelFile(file)) {
      TensorProto proto = TensorReader.read(new WireReader(model.bytes()));
      ConstTensor tensor = new TensorDecoder(model).decode(proto, proto.name());
      if (!tensor.type().isReal()) {
        throw new UnsupportedException(
            file
                + ": the tensor '"
                + proto.name()
                + "' has the element type "
                + tensor.type()
                + "; only real numbers are supported");
      }
      if (tensor.count() == 0) {
        throw new KerfException(file + ": the tensor '" + proto.name() + "' has no elements");
      }
      return new NamedTensor(proto.name(), new Tensor(new Shape(tensor.dims()), tensor.floats()));
    } catch (IOException e) {
      throw new KerfException(file + ": this is no ONNX tensor, or it is damaged or cut off", e);
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
