package kerf.models.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;

/**
 * How much of a representation crosses each cut of a network: the first design principle of Szegedy
 * et al., "Rethinking the Inception Architecture for Computer Vision" (CVPR 2016), section 2: "for
 * any cut separating the inputs from the outputs, one can access the amount of information passing
 * though the cut".
 *
 * @param cuts behind the inputs, then behind every node, in topological order. Where branches run
 *     side by side their order is a choice; the cuts of a single value are the same in every order
 */
public record CutTable(List<Cut> cuts) {
  private static final double LEAST_DEPTH = 1 / 0.9;

  /** Copies the list. */
  public CutTable {
    cuts = List.copyOf(cuts);
  }

  /** The cuts of a network under the given shapes. */
  public static CutTable of(Segment segment) {
    Dataflow flow = Dataflow.of(segment);
    List<List<Integer>> crossings = flow.crossings();
    return new CutTable(
        IntStream.range(Math.max(0, flow.inputs() - 1), flow.count())
            .mapToObj(
                place ->
                    new Cut(
                        flow.name(place),
                        flow.node(place).op().kind(),
                        segment.shape(flow.name(place)),
                        crossings.get(place).stream().map(flow::name).toList(),
                        flow.size(crossings.get(place))))
            .toList());
  }

  /** The cuts that one value alone crosses, in order. */
  public List<Cut> singles() {
    return cuts.stream().filter(Cut::isSingle).toList();
  }

  /**
   * A place where the representation is narrower than before and than behind it.
   *
   * @param cut the first of the narrowest ones in a row
   * @param before most values through a single-value cut since the bottleneck before it
   * @param behind most values through a single-value cut behind it, up to the end
   */
  public record Bottleneck(Cut cut, long before, long behind) {
    /** How many times wider it was before or becomes behind, whichever is less: 1 would be none. */
    public double depth() {
      return (double) Math.min(before, behind) / cut.values();
    }
  }

  /**
   * The bottlenecks among the cuts of a single value: each local minimum of their sizes that is at
   * least a tenth narrower than before and than behind. What is lost there, no wider layer behind
   * brings back.
   */
  public List<Bottleneck> bottlenecks() {
    List<Cut> singles = singles();
    List<Bottleneck> found = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < singles.size(); i++) {
      Cut cut = singles.get(i);
      before = Math.max(before, cut.values());
      int next = i + 1;
      while (next < singles.size() && singles.get(next).values() == cut.values()) {
        next++;
      }
      boolean fell = i > 0 && singles.get(i - 1).values() > cut.values();
      if (fell && next < singles.size() && singles.get(next).values() > cut.values()) {
        long behind =
            singles.subList(next, singles.size()).stream().mapToLong(Cut::values).max().getAsLong();
        Bottleneck bottleneck = new Bottleneck(cut, before, behind);
        if (bottleneck.depth() >= LEAST_DEPTH) {
          found.add(bottleneck);
          before = 0;
        }
      }
    }
    return found;
  }

  /**
   * The single-value cut that falls most from the one before it, among feature maps of more than
   * one position: the pooling of the classifier falls on purpose. Null where none falls.
   */
  public Fall sharpestFall() {
    List<Cut> singles = singles();
    Fall sharpest = null;
    for (int i = 1; i < singles.size() && isMap(singles.get(i).shape()); i++) {
      Fall fall = new Fall(singles.get(i - 1), singles.get(i));
      if (fall.ratio() < (sharpest == null ? 1 : sharpest.ratio())) {
        sharpest = fall;
      }
    }
    return sharpest;
  }

  private static boolean isMap(Shape shape) {
    return shape.rank() == 4 && shape.h() * shape.w() > 1;
  }

  /**
   * A step from one single-value cut to the next.
   *
   * @param from before
   * @param to behind
   */
  public record Fall(Cut from, Cut to) {
    /** What is left, 1 for all. */
    public double ratio() {
      return (double) to.values() / from.values();
    }
  }
}
