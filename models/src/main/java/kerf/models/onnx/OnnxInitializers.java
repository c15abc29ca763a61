package kerf.models.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.onnx.OnnxProto.TensorProto;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** The initialisers of an ONNX file, whatever its graph computes with them. */
public final class OnnxInitializers {
  private OnnxInitializers() {}

  /**
   * An initialiser without its elements.
   *
   * @param name as in the file
   * @param dims as in the file, unchecked
   * @param type its element type's name, such as {@code float16}
   * @param real true when {@link #read} can give it
   */
  public record Listed(String name, List<Long> dims, String type, boolean real) {}

  /**
   * All of a file's, in its order.
   *
   * @throws KerfException when the file cannot be read or is damaged
   */
  public static List<Listed> list(Path file) {
    try (ModelFile model = new ModelFile(file)) {
      return tensors(model).stream().map(OnnxInitializers::listed).toList();
    }
  }

  private static Listed listed(TensorProto proto) {
    return new Listed(
        proto.name(),
        proto.dims(),
        ElementType.name(proto.elementType()),
        ElementType.of(proto.elementType()).filter(ElementType::isReal).isPresent());
  }

  /**
   * One initialiser's elements, in the file's order (weights OIHW).
   *
   * @throws UnsupportedException when they are no real numbers
   * @throws KerfException when the file has none of that name, cannot be read, or is damaged
   */
  public static Tensor read(Path file, String name) {
    try (ModelFile model = new ModelFile(file)) {
      TensorProto proto =
          tensors(model).stream()
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow(() -> model.error("there is no initialiser '" + name + "'"));
      ConstTensor tensor = new TensorDecoder(model).decode(proto, name);
      if (!tensor.type().isReal() || tensor.count() == 0) {
        throw new UnsupportedException(
            file + ": the initialiser '" + name + "' holds no real numbers");
      }
      return tensor.weight(new Shape(tensor.dims()));
    }
  }

  private static List<TensorProto> tensors(ModelFile model) {
    try {
      OnnxProto.GraphProto graph = ProtoReader.model(model.bytes()).graph();
      if (graph == null) {
        throw model.error("this is no ONNX model: it holds no graph");
      }
      return graph.initializers();
    } catch (IOException e) {
      throw new KerfException(
          model.path() + ": this is no ONNX model, or it is damaged or cut off", e);
    }
  }
}
