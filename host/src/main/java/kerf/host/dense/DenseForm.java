package kerf.host.dense;

import java.util.function.UnaryOperator;
import kerf.host.api.Logits;
import kerf.models.KerfException;
import kerf.models.cost.ReceptiveField;
import kerf.models.cost.ReceptiveFields;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.graph.Shapes;
import kerf.models.graph.SmallestInput;
import kerf.models.packages.Model;
import kerf.models.packages.Preprocessing;
import kerf.models.rewrite.FullyConvolutional;
import kerf.models.tensor.Shape;

/**
 * The fully convolutional form of a classifier, and which pictures it takes.
 *
 * @param model its graph puts out logits, batch x rows x columns x classes; preprocessing and
 *     labels are the classifier's
 */
public record DenseForm(Model model) {
  /** What makes the form of a classifier that was read. */
  public static UnaryOperator<Model> of(FullyConvolutional.Pooling pooling) {
    return classifier ->
        new Model(
            classifier.name(),
            FullyConvolutional.apply(
                Logits.of(classifier.graph()), nominal(classifier.preprocessing()), pooling),
            classifier.preprocessing(),
            classifier.labels());
  }

  private static Shape nominal(Preprocessing pixels) {
    return Shape.nhwc(1, pixels.inputHeight(), pixels.inputWidth(), 3);
  }

  /** Number of classes. */
  public int classes() {
    return Shapes.declared(model.graph()).of(output()).dim(-1);
  }

  private String output() {
    return model.graph().outputs().getFirst();
  }

  /**
   * The network for a picture of that size.
   *
   * @throws KerfException when it is too small; the sentence says which size is not
   */
  Segment segment(Size size) {
    Graph graph = model.graph();
    try {
      return Segment.of(graph, input(size));
    } catch (KerfException e) {
      Shape least = SmallestInput.of(graph, nominal(model.preprocessing()));
      if (size.height() >= least.h() && size.width() >= least.w()) {
        throw e;
      }
      throw new KerfException(
          "%s pixels are too few: as convolutions, %s takes pictures from %s on; --dense-size %d enlarges this one"
              .formatted(
                  size,
                  model.name(),
                  new Size(least.w(), least.h()),
                  Math.max(least.w(), least.h())),
          e);
    }
  }

  /** True when the network takes pictures of that size. */
  boolean takes(Size size) {
    return SmallestInput.takes(model.graph(), input(size));
  }

  private static Shape input(Size size) {
    return Shape.nhwc(1, size.height(), size.width(), 3);
  }

  /** Where the places of the map lie in an input. */
  ReceptiveField field(Segment segment) {
    return ReceptiveFields.moving(segment, output());
  }
}
