package kerf.models.cost;

import static kerf.models.cost.PublishedNotes.billions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * In which parts the Inception-v3 that people hold weights for costs more or less than what the
 * paper's table 1 prints.
 */
final class InceptionV3Notes {
  private static final int FIVE = 5;
  private static final int SEVEN = 7;

  private final Published published;
  private final Published.Row row;
  private final Segment segment;
  private final List<Layer> layers;
  private final List<ModuleCost> modules;

  InceptionV3Notes(Published published, Published.Row row) {
    this.published = published;
    this.row = row;
    segment = row.counted().segment();
    layers = LayerTable.of(segment).layers();
    modules = ModuleTable.of(segment).modules();
  }

  List<String> sentences() {
    return List.of(stem(), large(), widths());
  }

  /** The layers before the blocks, here and as the paper prints them. */
  private String stem() {
    long here =
        modules.stream()
            .takeWhile(module -> !module.branches())
            .mapToLong(ModuleCost::multiplyAdds)
            .sum();
    Segment table1 = table1();
    long there = LayerTable.of(table1).multiplyAdds();
    long printed = Math.round(row.cost().doubleValue() * Published.Counted.BILLION);
    String facts =
        String.format(
            Locale.ROOT,
            "Before the first block it takes %s billion, table 1's layers there (up to %s) take %s."
                + " That leaves %s for the blocks here, and %s of the published %s",
            billions(here),
            table1.outputShapes().getFirst(),
            billions(there),
            billions(row.counted().multiplyAdds() - here),
            billions(printed - there),
            row.cost());
    return facts + (here <= there ? ": what it takes more, it takes in the blocks." : ".");
  }

  private Segment table1() {
    Shape picture = segment.inputShapes().getFirst();
    GraphBuilder builder = new GraphBuilder("table 1");
    String x = builder.input("input", picture.c());
    int channels = picture.c();
    for (List<Integer> layer : published.stem()) {
      Window window = Window.square(layer.get(0), layer.get(1)).padded(layer.get(2), layer.get(2));
      if (layer.size() == 3) {
        x = builder.add(x + "p", new Op.MaxPool(window, false), x);
      } else {
        x = builder.conv(x + "c", x, channels, layer.get(3), window, false);
        channels = layer.get(3);
      }
    }
    return Segment.of(builder.build(x), picture);
  }

  /** Layers of 5x5, and what two 3x3 would take in their place. */
  private String large() {
    List<Layer> large =
        layers.stream()
            .filter(l -> l.kind().equals("Conv2d"))
            .filter(l -> l.window().kernelH() == FIVE && l.window().kernelW() == FIVE)
            .toList();
    long taps = 9;
    long factorised =
        ModuleTable.sum(
            large, l -> l.out().elements() * taps * (l.in().getFirst().c() + l.out().c()));
    return String.format(
        Locale.ROOT,
        "Its %d layers of 5x5, which table 1 has not, take %s billion; two 3x3 of the same width"
            + " in the place of each (figure 5) would take %s.",
        large.size(),
        billions(ModuleTable.sum(large, Layer::multiplyAdds)),
        billions(factorised));
  }

  /** The blocks of 1x7 and 7x1 without a stride, each by the width of its first such layer. */
  private String widths() {
    List<String> blocks = new ArrayList<>();
    for (ModuleCost module : modules) {
      List<Layer> long7 =
          layers.stream()
              .filter(l -> module.nodes().contains(l.name()))
              .filter(l -> l.kind().equals("Conv2d") && l.window().taps() == SEVEN)
              .toList();
      if (!long7.isEmpty() && long7.getFirst().in().getFirst().h() == module.out().h()) {
        blocks.add(long7.getFirst().in().getFirst().c() + " " + billions(module.multiplyAdds()));
      }
    }
    return "Its blocks of 1x7 and 7x1 layers (figure 6) take, by the width of these, billions: "
        + String.join(", ", blocks)
        + ".";
  }
}
