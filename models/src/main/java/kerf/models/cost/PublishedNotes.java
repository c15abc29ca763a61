package kerf.models.cost;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;

/** Where and why counts differ from published figures, every number of it counted. */
public final class PublishedNotes {
  private static final double BILLION = Published.Counted.BILLION;
  private static final double PERCENT = 100;
  private static final String INCEPTION_V3 = "inception-v3";

  private final Published published;
  private final Set<String> sentences = new LinkedHashSet<>();
  private final Set<String> said = new HashSet<>();
  private final Set<String> explained = new HashSet<>();

  private PublishedNotes(Published published) {
    this.published = published;
  }

  /** A sentence for each difference, and for each what was found of its cause. */
  public static List<String> of(Published published) {
    PublishedNotes notes = new PublishedNotes(published);
    published.rows().stream().filter(r -> r.cost() != null).forEach(notes::cost);
    published.rows().stream().filter(r -> r.parameters() != null).forEach(notes::parameters);
    return List.copyOf(notes.sentences);
  }

  private void cost(Published.Row row) {
    Published.Counted counted = row.counted();
    // Rows that differ in training alone have one cost.
    if (row.costAgrees() || !said.add(row.zoo().name() + " " + row.cost())) {
      return;
    }
    sentences.add(
        String.format(
            Locale.ROOT,
            "%s: %s at %s takes %s billion multiply-adds, published are %s: %.1f %% %s.",
            row.network(),
            row.zoo().name(),
            size(counted.segment()),
            billions(counted.multiplyAdds()),
            row.cost(),
            Math.abs(PERCENT * row.costDifference()),
            row.costDifference() > 0 ? "more" : "less"));
    if (!explained.add(row.zoo().name())) {
      return;
    }
    sentences.add(where(row));
    if (published.remarks().containsKey(row.zoo().name())) {
      sentences.add(published.remarks().get(row.zoo().name()));
    }
    if (row.beside() != null) {
      sentences.add(beside(row));
    }
    if (row.zoo().name().equals(INCEPTION_V3)) {
      sentences.addAll(new InceptionV3Notes(published, row).sentences());
    }
  }

  private static String where(Published.Row row) {
    ModuleTable table = ModuleTable.of(row.counted().segment());
    return row.zoo().name()
        + " by stride of the output, billions: "
        + Comparison.of(table, table).stages().stream()
            .map(s -> stage(s) + " " + billions(ModuleTable.sum(s.a(), ModuleCost::multiplyAdds)))
            .collect(Collectors.joining(", "))
        + ".";
  }

  /** Stage by stage against the network that follows the paper. */
  private static String beside(Published.Row row) {
    Published.Counted other = row.beside().counted();
    Comparison comparison =
        Comparison.of(ModuleTable.of(row.counted().segment()), ModuleTable.of(other.segment()));
    return String.format(
        Locale.ROOT,
        "%s, after the paper's table 1, takes %s billion (published are %s); %s by stride"
            + " of the output against it, billions: %s.",
        row.beside().name(),
        billions(other.multiplyAdds()),
        row.cost(),
        row.zoo().name(),
        comparison.stages().stream()
            .map(s -> stage(s) + " " + signed(difference(s)))
            .collect(Collectors.joining(", ")));
  }

  private static long difference(Comparison.Stage stage) {
    return ModuleTable.sum(stage.a(), ModuleCost::multiplyAdds)
        - ModuleTable.sum(stage.b(), ModuleCost::multiplyAdds);
  }

  private static String stage(Comparison.Stage stage) {
    return stage.stride() == Comparison.WHOLE ? "classifier" : "stride " + stage.stride();
  }

  private static String signed(long count) {
    return String.format(Locale.ROOT, "%+.3f", count / BILLION);
  }

  private void parameters(Published.Row row) {
    Published.Claim claim = row.parameters();
    long parameters = row.counted().parameters();
    if (claim.holds(parameters)) {
      return;
    }
    if (claim.relation() == Published.Claim.Relation.TIMES) {
      long other = claim.of().counted().parameters();
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: %,d parameters of %s are %.2f times the %,d of %s; the paper says about %s"
                  + " times.",
              row.network(),
              parameters,
              row.zoo().name(),
              (double) parameters / other,
              other,
              claim.of().name(),
              claim.number()));
    } else {
      double difference = parameters / (claim.number().doubleValue() * 1e6) - 1;
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: %s has %,d parameters, the paper says %s: %.1f %% %s.",
              row.network(),
              row.zoo().name(),
              parameters,
              claim,
              Math.abs(PERCENT * difference),
              difference > 0 ? "more" : "less"));
    }
  }

  private static String size(Segment segment) {
    Shape input = segment.inputShapes().getFirst();
    return input.h() + "x" + input.w();
  }

  static String billions(long count) {
    return String.format(Locale.ROOT, "%.3f", (double) count / BILLION);
  }
}
