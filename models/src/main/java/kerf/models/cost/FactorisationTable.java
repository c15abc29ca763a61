package kerf.models.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;

/**
 * The factorised convolutions of a network: each pair 1xn, nx1 (or the other way round), and each
 * longest chain of two or more 3x3. A layer follows the one before it when nobody else reads what
 * lies between them, and that is at most normalisation, activation and dropout. Only the last of a
 * chain may have a stride, for only then does one convolution of the sum of the kernels see the
 * same part of the picture; dilated and grouped layers are in no chain.
 *
 * @param found in topological order of their first layer
 * @param multiplyAdds of the whole network
 */
public record FactorisationTable(List<Factorisation> found, long multiplyAdds) {
  private static final int SQUARE = 3;

  /** Copies the list. */
  public FactorisationTable {
    found = List.copyOf(found);
  }

  /** What is factorised in a network under the given shapes. */
  public static FactorisationTable of(Segment segment) {
    Dataflow flow = Dataflow.of(segment);
    LayerTable table = LayerTable.of(segment);
    Map<String, Layer> layers =
        table.layers().stream().collect(Collectors.toMap(Layer::name, layer -> layer));
    Map<Integer, List<Layer>> open = new HashMap<>();
    List<List<Layer>> chains = new ArrayList<>();
    for (int value = flow.inputs(); value < flow.count(); value++) {
      if (flow.node(value).op() instanceof Op.Conv2d conv && isPlain(conv)) {
        List<Layer> chain = open.remove(source(flow, value));
        if (chain == null) {
          chain = new ArrayList<>();
          chains.add(chain);
        }
        chain.add(layers.get(flow.name(value)));
        open.put(value, chain);
      }
    }
    return new FactorisationTable(
        chains.stream().flatMap(chain -> split(chain).stream()).toList(), table.multiplyAdds());
  }

  private static boolean isPlain(Op.Conv2d conv) {
    Window window = conv.window();
    return conv.groups() == 1 && window.dilationH() == 1 && window.dilationW() == 1;
  }

  /** The node whose value a convolution reads, normalised and activated at most; -1 for none. */
  private static int source(Dataflow flow, int value) {
    int from = flow.reads(value).getFirst();
    while (flow.readers(from).size() == 1 && !flow.isOutput(from)) {
      switch (flow.node(from).op()) {
        case Op.BatchNorm _, Op.Activate _, Op.PRelu _, Op.Dropout _, Op.Identity _ ->
            from = flow.reads(from).getFirst();
        default -> {
          return from;
        }
      }
    }
    return -1;
  }

  private static List<Factorisation> split(List<Layer> chain) {
    List<Factorisation> found = new ArrayList<>();
    int first = 0;
    while (first < chain.size()) {
      int count = Math.max(pair(chain, first), squares(chain, first));
      if (count > 1) {
        found.add(factorisation(chain.subList(first, first + count)));
      }
      first += Math.max(1, count);
    }
    return found;
  }

  /** 2 where 1xn and nx1 follow one another, else 0. */
  private static int pair(List<Layer> chain, int first) {
    if (first + 1 >= chain.size() || isStrided(chain.get(first).window())) {
      return 0;
    }
    Window a = chain.get(first).window();
    Window b = chain.get(first + 1).window();
    boolean flat = a.kernelH() == 1 && b.kernelW() == 1 && a.kernelW() == b.kernelH();
    boolean tall = a.kernelW() == 1 && b.kernelH() == 1 && a.kernelH() == b.kernelW();
    return (flat || tall) && a.taps() > 1 ? 2 : 0;
  }

  private static int squares(List<Layer> chain, int first) {
    int count = 0;
    while (first + count < chain.size()) {
      Window window = chain.get(first + count).window();
      if (window.kernelH() != SQUARE || window.kernelW() != SQUARE) {
        break;
      }
      count++;
      if (isStrided(window)) {
        break;
      }
    }
    return count;
  }

  private static boolean isStrided(Window window) {
    return window.strideH() > 1 || window.strideW() > 1;
  }

  private static Factorisation factorisation(List<Layer> chain) {
    boolean squares = chain.getFirst().window().kernelH() == chain.getFirst().window().kernelW();
    int kernel = squares ? 2 * chain.size() + 1 : chain.getFirst().window().taps();
    int in = chain.getFirst().in().getFirst().c();
    Layer last = chain.getLast();
    double equalWidths =
        1 - ModuleTable.sum(chain, l -> l.window().taps()) / (double) (kernel * kernel);
    return new Factorisation(
        chain.stream().map(Layer::name).toList(),
        chain.stream()
            .map(l -> l.window().kernelH() + "x" + l.window().kernelW())
            .collect(Collectors.joining("+")),
        kernel,
        in,
        last.out().c(),
        ModuleTable.sum(chain, Layer::multiplyAdds),
        last.out().elements() * kernel * kernel * in,
        equalWidths);
  }

  /** Multiply-adds of all chains. */
  public long factorised() {
    return ModuleTable.sum(found, Factorisation::multiplyAdds);
  }

  /** Multiply-adds of the convolutions that they stand for. */
  public long unfactorised() {
    return ModuleTable.sum(found, Factorisation::unfactorised);
  }
}
