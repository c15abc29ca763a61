package kerf.models.cost;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;

/**
 * A network's modules with their costs. Modules lie between places at which one value alone crosses
 * from what is computed to what is not; layers without weights go with the module before them, and
 * neighbours whose names share a block ({@code features.3}) are one module.
 *
 * @param modules in topological order
 * @param peakValues most elements alive at once in the whole network: times the bytes of one, the
 *     memory for activations at this batch
 */
public record ModuleTable(List<ModuleCost> modules, long peakValues) {
  /** Copies the list. */
  public ModuleTable {
    modules = List.copyOf(modules);
  }

  /** The modules of a network under the given shapes. */
  public static ModuleTable of(Segment segment) {
    Dataflow flow = Dataflow.of(segment);
    Map<String, Layer> layers =
        LayerTable.of(segment).layers().stream()
            .collect(Collectors.toMap(Layer::name, Function.identity()));
    ReceptiveFields fields = ReceptiveFields.of(segment);
    long[] during = PeakMemory.of(flow);
    Partition partition = Partition.of(flow);
    List<ModuleCost> modules =
        partition.parts().stream()
            .map(part -> module(segment, flow, partition.name(part), part, layers, fields, during))
            .toList();
    return new ModuleTable(modules, Arrays.stream(during).max().orElse(0));
  }

  private static ModuleCost module(
      Segment segment,
      Dataflow flow,
      String name,
      Partition.Part part,
      Map<String, Layer> layers,
      ReceptiveFields fields,
      long[] during) {
    List<Layer> own = part.values().stream().map(v -> layers.get(flow.name(v))).toList();
    String end = flow.name(part.end());
    return new ModuleCost(
        name,
        part.branches(),
        own.stream().map(Layer::name).toList(),
        segment.shape(end),
        sum(own, Layer::parameters),
        sum(own, Layer::multiplyAdds),
        flow.size(part.end()),
        narrowest(flow, part),
        part.values().stream().mapToLong(v -> during[v]).max().orElseThrow(),
        depth(flow, part),
        fields.of(end));
  }

  private static long narrowest(Dataflow flow, Partition.Part part) {
    return IntStream.range(1, part.places().size())
        .mapToLong(i -> NarrowestCut.of(flow, part.places().get(i - 1), part.places().get(i)))
        .min()
        .orElseThrow();
  }

  /** Layers with weights on the longest path from behind a part's input. */
  private static int depth(Dataflow flow, Partition.Part part) {
    int[] depth = new int[part.end() + 1];
    for (int value : part.values()) {
      int before = flow.reads(value).stream().mapToInt(read -> depth[read]).max().orElse(0);
      Op op = flow.node(value).op();
      depth[value] = before + (op instanceof Op.Conv2d || op instanceof Op.Gemm ? 1 : 0);
    }
    return Arrays.stream(depth).max().orElse(0);
  }

  /** Layers with weights on the longest path from input to output. */
  public int depth() {
    return modules.stream().mapToInt(ModuleCost::depth).sum();
  }

  /** Parameters of all modules. */
  public long parameters() {
    return sum(modules, ModuleCost::parameters);
  }

  /** Multiply-adds of all modules. */
  public long multiplyAdds() {
    return sum(modules, ModuleCost::multiplyAdds);
  }

  static <T> long sum(List<T> rows, ToLongFunction<T> value) {
    return rows.stream().mapToLong(value).sum();
  }
}
