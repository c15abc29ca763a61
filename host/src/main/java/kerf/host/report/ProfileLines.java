package kerf.host.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.profiles.GroupTime;
import kerf.profiles.Profile;
import kerf.profiles.StageTime;

/** Profiles as cells and series. */
final class ProfileLines {
  static final List<String> COLUMNS =
      List.of(
          "device",
          "median ms",
          "min ms",
          "p99 ms",
          "runs",
          "images/s",
          "groups ms",
          "transfers ms",
          "transfers % of a run",
          "overhead ms",
          "compile s",
          "warm-up s");

  static final List<String> GROUP_COLUMNS =
      List.of("device", "module", "group", "op", "ms", "min ms", "share %", "bytes");

  /** More kinds of operations are one. */
  private static final int MOST_OPS = 6;

  private static final double MILLI = 1e3;
  private static final double PERCENT = 100;
  private static final String OTHER = "other";

  private ProfileLines() {}

  /** Device and condition. */
  static String name(Profile profile) {
    return profile.key().device()
        + (profile.busy().isEmpty() ? ", alone" : ", beside " + String.join(", ", profile.busy()))
        + (profile.quick() ? ", quick" : "");
  }

  /** What the whole network takes by its terms, transfers of its input and output included. */
  static StageTime whole(Profile profile, Segment network) {
    int batch = profile.key().batch();
    Set<String> all = profile.groups().stream().map(GroupTime::name).collect(Collectors.toSet());
    return profile.stage(
        all, bytes(network.inputShapes(), batch), bytes(network.outputShapes(), batch));
  }

  private static List<Long> bytes(List<Shape> shapes, int batch) {
    return shapes.stream().map(s -> Float.BYTES * s.elements() / s.dim(0) * batch).toList();
  }

  static List<String> row(Profile profile, Segment network) {
    StageTime whole = whole(profile, network);
    double median = profile.network().medianSeconds();
    double transfers = whole.inSeconds() + whole.outSeconds();
    boolean known = profile.transfers() != null;
    return List.of(
        name(profile),
        number(MILLI * median),
        number(MILLI * profile.network().minSeconds()),
        number(MILLI * profile.network().p99Seconds()),
        Integer.toString(profile.network().runs()),
        median == 0 ? "-" : number(profile.key().batch() / median),
        number(MILLI * profile.groupSeconds()),
        known ? number(MILLI * transfers) : "-",
        known && whole.seconds() > 0 ? number(PERCENT * transfers / whole.seconds()) : "-",
        number(MILLI * profile.runOverheadSeconds()),
        number(profile.compileSeconds()),
        number(profile.warmupSeconds()));
  }

  static List<List<String>> groups(Profile profile, Modules modules) {
    return profile.groups().stream()
        .map(
            g ->
                List.of(
                    name(profile),
                    modules.ofGroup().getOrDefault(g.name(), "-"),
                    g.name(),
                    g.op(),
                    String.format(Locale.ROOT, "%.4f", MILLI * g.medianSeconds()),
                    String.format(Locale.ROOT, "%.4f", MILLI * g.minSeconds()),
                    number(PERCENT * profile.share(g)),
                    Long.toString(g.outputBytes())))
        .toList();
  }

  /** Milliseconds of each module. */
  static List<Double> perModule(Profile profile, Modules modules) {
    Map<String, Double> sums = new HashMap<>();
    for (GroupTime group : profile.groups()) {
      sums.merge(
          modules.ofGroup().getOrDefault(group.name(), OTHER),
          MILLI * group.medianSeconds(),
          Double::sum);
    }
    return modules.names().stream().map(m -> sums.getOrDefault(m, 0.0)).toList();
  }

  /** Milliseconds of each module by kind of operation, the most costly kinds first. */
  static Bars byOp(Profile profile, Modules modules) {
    Map<String, Double> total = new HashMap<>();
    profile.groups().forEach(g -> total.merge(g.op(), g.medianSeconds(), Double::sum));
    List<String> ops =
        total.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .limit(MOST_OPS)
            .toList();
    Map<String, Map<String, Double>> sums = new LinkedHashMap<>();
    ops.forEach(op -> sums.put(op, new HashMap<>()));
    for (GroupTime group : profile.groups()) {
      sums.computeIfAbsent(ops.contains(group.op()) ? group.op() : OTHER, _ -> new HashMap<>())
          .merge(
              modules.ofGroup().getOrDefault(group.name(), OTHER),
              MILLI * group.medianSeconds(),
              Double::sum);
    }
    List<Bars.Series> series = new ArrayList<>();
    sums.forEach(
        (op, byModule) ->
            series.add(
                new Bars.Series(
                    op,
                    Theme.SERIES[series.size() % Theme.SERIES.length],
                    modules.names().stream().map(m -> byModule.getOrDefault(m, 0.0)).toList())));
    return new Bars("ms", modules.names(), series);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
