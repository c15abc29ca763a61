package kerf.host.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import kerf.host.output.OutputFile;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.profiles.Condition;
import kerf.profiles.Profile;

/**
 * Measured profiles of a network as one page with plots, which needs nothing else.
 *
 * @param network with fixed shapes
 * @param profiles of it, at least one
 */
public record ProfilePage(Segment network, List<Profile> profiles) {
  private static final double MILLI = 1e3;

  /** Copies the list. */
  public ProfilePage {
    profiles = List.copyOf(profiles);
  }

  /**
   * Writes the page.
   *
   * @throws kerf.models.KerfException when the file cannot be written
   */
  public void write(Path file) {
    byte[] bytes = html().getBytes(StandardCharsets.UTF_8);
    OutputFile.write(file, out -> out.write(bytes));
  }

  /** The page, HTML that is well-formed XML too. */
  public String html() {
    Modules modules = Modules.of(Rewrites.forInference(network.graph()));
    Set<Integer> batches = new LinkedHashSet<>();
    profiles.forEach(p -> batches.add(p.key().batch()));
    Html html = new Html();
    String model = profiles.getFirst().key().model();
    html.element("h1", model + ": profiles");
    profiles.stream()
        .map(p -> p.key().device() + ": " + p.device().name() + "; " + p.machine())
        .distinct()
        .forEach(line -> html.markup("<p class=\"note\">" + Html.escaped(line) + "</p>"));
    for (int batch : batches) {
      List<Profile> own = profiles.stream().filter(p -> p.key().batch() == batch).toList();
      new BatchPart(html, own, modules).add(network);
    }
    return html.page("kerf profile: " + model);
  }

  /** What is said of the profiles of one batch. */
  private record BatchPart(Html html, List<Profile> profiles, Modules modules) {
    void add(Segment network) {
      int batch = profiles.getFirst().key().batch();
      html.element("h2", "Batch " + batch);
      List<String> names = profiles.stream().map(ProfileLines::name).toList();
      html.table(
          ProfileLines.COLUMNS, profiles.stream().map(p -> ProfileLines.row(p, network)).toList());
      html.figure(
          "A run: groups, transfers of the picture and of the result, what else a run costs. The"
              + " whole network was measured by itself, and need not be the sum.",
          Charts.stackedAcross("Parts of a run", parts(names, network)));
      html.figure(
          "The whole network, median of a run: alone, and beside the other devices.",
          Charts.across("Median of a run, alone and beside others", conditions()));
      html.figure(
          "Before the first result.",
          Charts.stackedAcross(
              "Seconds of compiling and warming up",
              new Bars(
                  "seconds",
                  names,
                  List.of(
                      series("compiling", 0, Profile::compileSeconds),
                      series("warming up", 1, Profile::warmupSeconds)))));
      html.figure(
          "Time of each module, named after its last group. A module ends where a single value is"
              + " alive.",
          Charts.grouped("Milliseconds of each module on each device", byDevice()));
      for (Profile profile : profiles) {
        html.figure(
            ProfileLines.name(profile) + ": what each module's time goes to.",
            Charts.stacked(
                "Milliseconds of each module by operation", ProfileLines.byOp(profile, modules)));
      }
      html.element("h2", "Fused groups, batch " + batch);
      html.table(
          ProfileLines.GROUP_COLUMNS,
          profiles.stream().flatMap(p -> ProfileLines.groups(p, modules).stream()).toList());
    }

    private Bars parts(List<String> names, Segment network) {
      return new Bars(
          "ms a run",
          names,
          List.of(
              series("groups", 0, p -> MILLI * p.groupSeconds()),
              series("transfer in", 1, p -> MILLI * ProfileLines.whole(p, network).inSeconds()),
              series("transfer out", 4, p -> MILLI * ProfileLines.whole(p, network).outSeconds()),
              series("run overhead", 6, p -> MILLI * p.runOverheadSeconds())));
    }

    private Bars.Series series(String name, int color, ToDoubleFunction<Profile> value) {
      return new Bars.Series(
          name,
          Theme.SERIES[color],
          profiles.stream().map(p -> Double.valueOf(value.applyAsDouble(p))).toList());
    }

    private Bars conditions() {
      List<String> devices = profiles.stream().map(p -> p.key().device()).distinct().toList();
      List<Bars.Series> series = new ArrayList<>();
      for (Condition condition : Condition.values()) {
        List<Double> medians = new ArrayList<>();
        for (String device : devices) {
          medians.add(
              profiles.stream()
                  .filter(p -> p.key().device().equals(device))
                  .filter(p -> p.key().condition() == condition)
                  .map(p -> Double.valueOf(MILLI * p.network().medianSeconds()))
                  .findFirst()
                  .orElse(null));
        }
        if (medians.stream().anyMatch(Objects::nonNull)) {
          String name = condition == Condition.ALONE ? "alone" : "others busy";
          series.add(new Bars.Series(name, Theme.SERIES[series.size()], medians));
        }
      }
      return new Bars("ms a run", devices, series);
    }

    private Bars byDevice() {
      List<Bars.Series> series = new ArrayList<>();
      for (Profile profile : profiles) {
        series.add(
            new Bars.Series(
                ProfileLines.name(profile),
                Theme.SERIES[series.size() % Theme.SERIES.length],
                ProfileLines.perModule(profile, modules)));
      }
      return new Bars("ms", modules.names(), series);
    }
  }
}
