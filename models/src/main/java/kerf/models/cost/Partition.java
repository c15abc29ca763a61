package kerf.models.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kerf.models.graph.Op;

/**
 * The values of a network as modules. Where one value alone crosses, the network falls apart:
 * between two such places lies a layer, or a block with all its branches, found without names. Then
 *
 * <ul>
 *   <li>normalisation, activation, dropout and changes of shape go with the layer or block before
 *       them, padding with the layer behind it,
 *   <li>neighbours whose names share a block are one module: the squeeze layer of a fire module
 *       makes a single value of its own, and only the name {@code features.3.squeeze} says that it
 *       belongs to {@code features.3}.
 * </ul>
 */
final class Partition {
  private final Dataflow flow;
  private final BlockNames blocks;
  private final List<Part> parts = new ArrayList<>();

  private Partition(Dataflow flow) {
    this.flow = flow;
    blocks =
        new BlockNames(IntStream.range(flow.inputs(), flow.count()).mapToObj(flow::name).toList());
    int before = flow.inputs() - 1;
    for (int place : flow.singlePlaces()) {
      add(new Part(List.of(before, place)));
      before = place;
    }
  }

  /**
   * A module: the places behind which a single value crosses, the last of them its end.
   *
   * @param places behind the module's input, in order; the first is the input's own
   */
  record Part(List<Integer> places) {
    int behind() {
      return places.getFirst();
    }

    int end() {
      return places.getLast();
    }

    boolean branches() {
      return IntStream.range(1, places.size()).anyMatch(i -> places.get(i) - places.get(i - 1) > 1);
    }

    List<Integer> values() {
      return IntStream.rangeClosed(behind() + 1, end()).boxed().toList();
    }

    Part with(Part next) {
      List<Integer> joined = new ArrayList<>(places);
      joined.addAll(next.places.subList(1, next.places.size()));
      return new Part(joined);
    }
  }

  static Partition of(Dataflow flow) {
    return new Partition(flow);
  }

  /** The modules in topological order. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  private void add(Part part) {
    Part last = parts.isEmpty() ? null : parts.getLast();
    if (last != null && (goesWith(last, part) || sameBlock(last, part))) {
      parts.set(parts.size() - 1, last.with(part));
    } else {
      parts.add(part);
    }
  }

  private boolean goesWith(Part last, Part part) {
    boolean onlyPads = last.values().stream().allMatch(v -> flow.node(v).op() instanceof Op.Pad);
    return onlyPads || (!part.branches() && !opens(flow.node(part.end()).op()));
  }

  private static boolean opens(Op op) {
    return switch (op) {
      case Op.Conv2d _,
          Op.Gemm _,
          Op.MaxPool _,
          Op.AvgPool _,
          Op.GlobalAvgPool _,
          Op.AdaptiveAvgPool _,
          Op.Pad _ ->
          true;
      default -> false;
    };
  }

  private boolean sameBlock(Part last, Part part) {
    String block = blocks.common(names(last));
    return block != null && block.equals(blocks.common(names(part)));
  }

  private List<String> names(Part part) {
    return part.values().stream().map(flow::name).toList();
  }

  /** The block's name where the nodes' names have one, else the join's, else the layer's. */
  String name(Part part) {
    List<String> names = names(part);
    String block = blocks.common(names);
    if (block != null) {
      return block;
    }
    String ends =
        names.reversed().stream()
            .filter(n -> BlockNames.isBlock(n, names))
            .findFirst()
            .orElse(null);
    if (ends != null) {
      return ends;
    }
    return part.branches() ? flow.name(lastJoin(part)) : names.getFirst();
  }

  private int lastJoin(Part part) {
    return part.values().reversed().stream()
        .filter(v -> flow.reads(v).size() > 1)
        .findFirst()
        .orElse(part.end());
  }
}
