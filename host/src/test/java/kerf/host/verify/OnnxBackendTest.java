package kerf.host.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.Repository;
import kerf.host.verify.CheckResult.Outcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The backend tests of ONNX 1.16.2, which {@code .ci/setup} installs: each ends as the table says,
 * which backend_tests.py wrote.
 */
class OnnxBackendTest {
  private static final Path TABLE = Repository.resource("verify/onnx/backend_tests.tsv");
  private static final String DATA = "data.onnx";

  /**
   * One line of the table.
   *
   * @param reason why it is unsupported, else empty
   */
  private record Row(String folder, Outcome outcome, String reason) {
    static Row of(String line) {
      List<String> cells = List.of(line.split("\t", -1));
      Outcome outcome = Outcome.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
      return new Row(cells.get(0), outcome, cells.get(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "simd"})
  void everyOneEndsAsTheTableSays(String id) throws IOException {
    Path data = data();
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    List<String> others = new ArrayList<>();
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      Verifier verifier = new Verifier(devices.byId(id));
      for (Row row : rows()) {
        CheckResult result = verifier.check(data.resolve(row.folder));
        counts.merge(result.outcome(), 1, Integer::sum);
        boolean same = result.outcome() == row.outcome && result.detail().endsWith(row.reason);
        if (!same) {
          others.add(row + ", but " + result);
        }
      }
    }
    System.out.println("ONNX's backend tests on " + id + ": " + counts);
    assertThat(others).isEmpty();
  }

  /** Every sentence is one of a few, so that a new one is looked at. */
  @ParameterizedTest
  @ValueSource(strings = {"passed", "unsupported"})
  void theTableHasBoth(String outcome) throws IOException {
    assertThat(rows())
        .filteredOn(row -> row.outcome.name().equalsIgnoreCase(outcome))
        .hasSizeGreaterThan(30)
        .allMatch(row -> row.reason.isEmpty() == (row.outcome == Outcome.PASSED));
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Row::of)
        .toList();
  }

  private static Path data() throws IOException {
    Path installed = folder().resolve("installed.properties");
    Properties notes = new Properties();
    if (Files.exists(installed)) {
      try (var reader = Files.newBufferedReader(installed)) {
        notes.load(reader);
      }
    }
    String named = notes.getProperty(DATA, "");
    if (named.isEmpty() || !Files.isDirectory(Path.of(named))) {
      String why = notes.getProperty("missing." + DATA, "run .ci/setup, which installs them");
      System.out.println("skipped: ONNX's backend tests are not here; " + why);
      Assumptions.abort("ONNX's backend tests are not here; " + why);
    }
    return Path.of(named);
  }

  /** Where {@code .ci/setup} installs. */
  private static Path folder() {
    String named = System.getenv("KERF_DEVICES");
    if (named != null && !named.isEmpty()) {
      return Path.of(named);
    }
    String caches = System.getenv("XDG_CACHE_HOME");
    boolean set = caches != null && !caches.isEmpty();
    Path cache = set ? Path.of(caches) : Path.of(System.getenv("HOME"), ".cache");
    return cache.resolve("kerf-devices");
  }
}
