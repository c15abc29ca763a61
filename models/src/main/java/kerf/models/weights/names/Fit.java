package kerf.models.weights.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.weights.file.WeightFile;
import kerf.models.weights.names.NamedWeights.Match;

/** Says in one sentence how a file does not fit a network. */
final class Fit {
  private static final int NAMED = 3;
  private static final int LONGEST = 80;

  private final WeightFile file;
  private final Graph graph;
  private final List<Match> matches;

  Fit(WeightFile file, Graph graph, List<Match> matches) {
    this.file = file;
    this.graph = graph;
    this.matches = matches;
  }

  /**
   * Checks that each parameter has its tensor, and each tensor its parameter.
   *
   * @param present the file's tensors, without those that a network does not need
   * @throws KerfException when it is not so
   */
  void check(List<String> present) {
    List<Match> missing = matches.stream().filter(match -> match.stored() == null).toList();
    List<Match> misshapen =
        matches.stream().filter(match -> match.stored() != null && !match.fits()).toList();
    Set<String> used = new HashSet<>();
    matches.stream()
        .filter(match -> match.stored() != null)
        .forEach(match -> used.add(match.stored().name()));
    List<String> unexpected = present.stream().filter(name -> !used.contains(name)).toList();
    if (missing.isEmpty() && unexpected.isEmpty() && isHead(misshapen)) {
      throw new KerfException(head(misshapen.getFirst()));
    }
    List<String> parts = new ArrayList<>();
    add(parts, "missing", missing.stream().map(match -> match.place().name()).toList());
    add(parts, "of another shape", misshapen.stream().map(Fit::shapes).toList());
    add(parts, "not expected", unexpected);
    if (!parts.isEmpty()) {
      throw new KerfException(
          "%s does not fit %s, which has %d tensors: %s"
              .formatted(file.path(), graph.name(), matches.size(), String.join("; ", parts)));
    }
  }

  /** The first few of a list, and how many there are. */
  private static void add(List<String> parts, String what, List<String> names) {
    if (!names.isEmpty()) {
      String first = names.stream().limit(NAMED).map(Fit::shown).collect(Collectors.joining(", "));
      String more = names.size() > NAMED ? ", ..." : "";
      parts.add("%d %s (%s%s)".formatted(names.size(), what, first, more));
    }
  }

  private static String shown(String name) {
    String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", "?");
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "..." : clean;
  }

  private static String shapes(Match match) {
    return "%s is %s, not %s"
        .formatted(
            match.stored().name(), extents(match), match.place().order().expected(match.shape()));
  }

  private static String extents(Match match) {
    return match.stored().dims().stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  /** True when only the last layer differs, and only in how many outputs it has. */
  private boolean isHead(List<Match> misshapen) {
    if (misshapen.isEmpty() || misshapen.size() > 2) {
      return false;
    }
    String last = layer(matches.getLast());
    return misshapen.stream()
        .allMatch(
            match ->
                layer(match).equals(last)
                    && outputs(match) > 0
                    && match
                        .place()
                        .order()
                        .fits(match.stored().dims(), match.shape().with(0, outputs(match))));
  }

  private static String layer(Match match) {
    String name = match.parameter();
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** How many outputs a stored tensor of the last layer has; 0 where that cannot be. */
  private static int outputs(Match match) {
    List<Long> dims = match.stored().dims();
    if (dims.isEmpty()) {
      return 0;
    }
    boolean first = match.place().order() == StoredOrder.SAME;
    long outputs = first ? dims.getFirst() : dims.getLast();
    return outputs > Integer.MAX_VALUE ? 0 : (int) outputs;
  }

  private String head(Match match) {
    return "%s is trained for %d classes, and %s has %d: its classifier %s is %s, not %s"
        .formatted(
            file.path(),
            outputs(match),
            graph.name(),
            match.shape().dim(0),
            shown(match.stored().name()),
            extents(match),
            match.place().order().expected(match.shape()));
  }
}
