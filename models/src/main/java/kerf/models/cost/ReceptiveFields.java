package kerf.models.cost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * The receptive field of every value that follows from a picture.
 *
 * @param byName of each value; empty where the network has no one input that is a picture
 */
public record ReceptiveFields(Map<String, ReceptiveField> byName) {
  /** Copies the map. */
  public ReceptiveFields {
    byName = Map.copyOf(byName);
  }

  /** The fields of a network under the given shapes. */
  public static ReceptiveFields of(Segment segment) {
    List<Shape> inputs = segment.inputShapes();
    if (inputs.size() != 1 || inputs.getFirst().rank() != 4) {
      return new ReceptiveFields(Map.of());
    }
    Map<String, ReceptiveField> fields = new HashMap<>();
    Shape picture = inputs.getFirst();
    Dataflow flow = Dataflow.of(segment);
    fields.put(flow.name(0), ReceptiveField.picture(picture.h(), picture.w()));
    for (int value = 1; value < flow.count(); value++) {
      ReceptiveField joined =
          flow.reads(value).stream()
              .map(read -> fields.get(flow.name(read)))
              .reduce(ReceptiveField::hull)
              .orElseThrow();
      Node node = flow.node(value);
      Shape from = segment.shape(flow.name(flow.reads(value).getFirst()));
      fields.put(node.name(), behind(node.op(), joined, from, segment.shape(node.name())));
    }
    return new ReceptiveFields(fields);
  }

  /** The field of a value; null where there is none. */
  public ReceptiveField of(String value) {
    return byName.get(value);
  }

  /**
   * The field of a map whose positions see different parts of the picture.
   *
   * @throws KerfException when every position sees all of it
   */
  public static ReceptiveField moving(Segment segment, String value) {
    ReceptiveField field = of(segment).of(value);
    if (field == null || field.rows().stride() == 0 || field.columns().stride() == 0) {
      throw new KerfException(
          "network %s: '%s' has no receptive field that moves with the place, since it sees all of its input"
              .formatted(segment.graph().name(), value));
    }
    return field;
  }

  private static ReceptiveField behind(Op op, ReceptiveField in, Shape from, Shape to) {
    return switch (op) {
      case Op.Conv2d conv -> window(in, conv.window(), from, to);
      case Op.MaxPool pool -> window(in, pool.window(), from, to);
      case Op.ArgMaxPool pool -> window(in, pool.window(), from, to);
      case Op.AvgPool pool -> window(in, pool.window(), from, to);
      case Op.GlobalAvgPool _ -> in.whole();
      case Op.AdaptiveAvgPool(int height, int width) ->
          new ReceptiveField(
              bins(in.rows(), from.h(), height), bins(in.columns(), from.w(), width));
      case Op.Pad pad when from.rank() == 4 ->
          new ReceptiveField(
              in.rows().window(1, 1, pad.before().get(1), to.h()),
              in.columns().window(1, 1, pad.before().get(2), to.w()));
      case Op.Softmax(List<Integer> axes) when axes.contains(1) || axes.contains(2) ->
          from.rank() == 4 ? in.whole() : in;
      // Positions are laid out one after another, and what comes behind reads all of them.
      case Op.Flatten _, Op.Reshape _ -> from.equals(to) ? in : in.whole();
      default -> in;
    };
  }

  private static ReceptiveField window(ReceptiveField in, Window window, Shape from, Shape to) {
    Padding.Explicit pad = window.padding().resolve(window, from.h(), from.w());
    return new ReceptiveField(
        in.rows().window(window.extentH(), window.strideH(), pad.top(), to.h()),
        in.columns().window(window.extentW(), window.strideW(), pad.left(), to.w()));
  }

  /** Bins may differ by a row: the largest counts, and the stride is rounded down. */
  private static ReceptiveField.Span bins(ReceptiveField.Span in, int from, int to) {
    if (to == 1) {
      return in.whole();
    }
    int largest = 0;
    for (int i = 0; i < to; i++) {
      largest = Math.max(largest, Math.ceilDiv((i + 1) * from, to) - i * from / to);
    }
    ReceptiveField.Span span = in.window(largest, Math.max(1, from / to), 0, to);
    return new ReceptiveField.Span(span.start(), span.size(), span.stride(), in.end());
  }
}
