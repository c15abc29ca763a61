package kerf.host.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kerf.host.diff.Isolation.Alone;
import kerf.host.verify.CheckResult;
import kerf.models.graph.Node;

/** What was found, in sentences. */
public final class DiffText {
  /** More names than this are counted. */
  private static final int NAMES = 6;

  private static final String NOWHERE =
      "neither this node nor all that it is computed from show it when they run alone:"
          + " it needs the rest of the network, or comes and goes";

  private DiffText() {}

  /** The sentence for two devices that agree. */
  public static String agreement(Differ.Result result, DevicePair devices) {
    Compared worst = result.worst();
    return String.format(
        Locale.ROOT,
        "%s and %s agree on all %d nodes: the largest difference is %.2e of %.2e allowed, of %s",
        devices.trusted().id(),
        devices.other().id(),
        result.compared().size(),
        worst.difference().error(),
        worst.difference().allowed(),
        worst.what());
  }

  /** What differs, and where the error is made. */
  public static List<String> of(Isolation found, DevicePair devices) {
    List<String> sentences = new ArrayList<>();
    sentences.add(difference(found.inNetwork(), devices));
    sentences.add(
        String.format(
            Locale.ROOT,
            "made here: %.2e of %.2e allowed, with the inputs that %s computed;"
                + " carried here by the inputs of %s: %.2e",
            found.made().error(),
            found.made().allowed(),
            devices.trusted().id(),
            devices.other().id(),
            found.carried().error()));
    if (!found.made().exceeds()) {
      sentences.add(found.smallest().map(DiffText::together).orElse(NOWHERE));
    }
    return sentences;
  }

  /** Where it was written, and what {@code kerf verify} says of it. */
  public static String reproduction(Reproduction made, DevicePair devices) {
    return String.format(
        Locale.ROOT,
        "written to %s (%d %s): 'kerf verify -d %s %1$s' ends with %s, -d %s with %s",
        made.folder(),
        made.nodes(),
        made.nodes() == 1 ? "node" : "nodes",
        devices.other().id(),
        outcome(made.other()),
        devices.trusted().id(),
        outcome(made.trusted()));
  }

  static String outcome(CheckResult result) {
    return result.outcome().name().toLowerCase(Locale.ROOT);
  }

  private static String difference(Compared found, DevicePair devices) {
    Difference difference = found.difference();
    return String.format(
        Locale.ROOT,
        "first difference: %s by %.2e of %.2e allowed, at %s: %s on %s, %s on %s",
        found.what(),
        difference.error(),
        difference.allowed(),
        found.place(),
        difference.trusted(),
        devices.trusted().id(),
        difference.other(),
        devices.other().id());
  }

  /** An error of fused nodes, or one that grows from node to node. */
  private static String together(Alone part) {
    List<Node> nodes = part.nodes();
    String names =
        nodes.size() > NAMES
            ? "from '" + nodes.getFirst().name() + "' on"
            : nodes.stream().map(n -> "'" + n.name() + "'").collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "it shows in %d nodes together (%s): %.2e of %.2e allowed",
        nodes.size(),
        names,
        part.difference().error(),
        part.difference().allowed());
  }
}
