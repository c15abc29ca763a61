package kerf.host.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kerf.models.cost.CutTable;

/** What the cuts of a network say, in sentences. */
final class CutText {
  private CutText() {}

  static List<String> of(CutTable table) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d cuts, %d of them through one value. The input has %,d values, the output %,d.",
            table.cuts().size(),
            table.singles().size(),
            table.cuts().getFirst().values(),
            table.cuts().getLast().values()));
    CutTable.Fall fall = table.sharpestFall();
    if (fall != null) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Between feature maps it falls most at '%s': from %,d to %,d (%.1f %%).",
              fall.to().after(),
              fall.from().values(),
              fall.to().values(),
              100 * fall.ratio()));
    }
    List<CutTable.Bottleneck> bottlenecks = table.bottlenecks();
    lines.add(
        bottlenecks.isEmpty()
            ? "No value alone is narrower than one before it and one behind it."
            : "Narrower than before and than behind: "
                + bottlenecks.stream().map(CutText::bottleneck).collect(Collectors.joining("; "))
                + ".");
    return lines;
  }

  private static String bottleneck(CutTable.Bottleneck found) {
    return String.format(
        Locale.ROOT,
        "'%s' with %,d (%,d before, up to %,d behind)",
        found.cut().after(),
        found.cut().values(),
        found.before(),
        found.behind());
  }
}
