package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kerf.accel.Choices;
import kerf.accel.ConvProblem;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Measuring;
import kerf.accel.Precision;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredWaysTest {
  private static final ConvProblem PROBLEM = problem(35, 64);
  private static final List<Tiles> POSSIBLE = WinogradChoice.possible(PROBLEM);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @TempDir private Path folder;
  private final Choices choices = new Choices(Optional.empty(), _ -> {});

  private static ConvProblem problem(int side, int channels) {
    Window window = Window.square(3, 1).with(Padding.symmetric(1, 1));
    return new ConvProblem(
        Shape.nhwc(1, side, side, channels), channels, new Op.Conv2d(window, 1, Activation.RELU));
  }

  /** The plain sum takes several times as long, whatever else the machine does. */
  @Test
  void theSlowestWayIsNotTheFastest() {
    try (Crew crew = new Crew(1)) {
      assertThat(POSSIBLE).hasSizeGreaterThan(1);
      Optional<Tiles> chosen =
          new MeasuredWays(choices, crew, true, SECOND).choose(PROBLEM, POSSIBLE);
      assertThat(chosen).isPresent();
      // Known now, so that it does not take measuring.
      assertThat(new MeasuredWays(choices, crew, false, 0).choose(PROBLEM, POSSIBLE))
          .isEqualTo(chosen);
    }
  }

  @Test
  void whatWasMeasuredCounts() throws IOException {
    Path file = folder.resolve("ways.txt");
    try (Crew crew = new Crew(1);
        Crew two = new Crew(2)) {
      Choices kept = new Choices(Optional.of(file), _ -> {});
      new MeasuredWays(kept, crew, true, SECOND).choose(PROBLEM, POSSIBLE);
      kept.keep();
      for (Tiles way : POSSIBLE) {
        String line = Files.readString(file);
        Files.writeString(file, way.transform() + line.substring(line.indexOf('\t')));
        Choices read = new Choices(Optional.of(file), _ -> {});
        assertThat(new MeasuredWays(read, crew, false, 0).choose(PROBLEM, POSSIBLE)).contains(way);
        assertThat(new MeasuredWays(read, two, false, 0).choose(PROBLEM, POSSIBLE))
            .isEqualTo(ConvWays.ESTIMATED.choose(PROBLEM, POSSIBLE));
      }
      Files.writeString(file, Files.readString(file).replaceFirst("^[^\t]+", "DIRECT"));
      Choices read = new Choices(Optional.of(file), _ -> {});
      assertThat(new MeasuredWays(read, crew, false, 0).choose(PROBLEM, POSSIBLE)).isEmpty();
    }
  }

  @Test
  void smallOnesAndLateOnesGoByTheEstimate() {
    ConvProblem small = problem(8, 16);
    List<Tiles> ways = WinogradChoice.possible(small);
    try (Crew crew = new Crew(1)) {
      assertThat(new MeasuredWays(choices, crew, true, SECOND).choose(small, ways))
          .isEqualTo(ConvWays.ESTIMATED.choose(small, ways));
      assertThat(new MeasuredWays(choices, crew, true, -1).choose(PROBLEM, POSSIBLE))
          .isEqualTo(ConvWays.ESTIMATED.choose(PROBLEM, POSSIBLE));
    }
  }

  @Test
  void aDeviceMeasuresOnlyWhenItHasTimeAndKeepsIt() throws IOException {
    for (Measuring measuring : Measuring.values()) {
      Path cache = folder.resolve(measuring.name());
      DeviceOptions options = new DeviceOptions(1).withCache(cache).withMeasuring(measuring);
      try (Device device = new SimdBackend().devices(options).getFirst()) {
        device.compile(PROBLEM.segment(), Precision.FLOAT32).close();
      }
      assertThat(Files.exists(cache)).isEqualTo(measuring == Measuring.THOROUGH);
    }
    try (Stream<Path> files = Files.walk(folder.resolve("THOROUGH"))) {
      assertThat(files.filter(Files::isRegularFile))
          .singleElement()
          .satisfies(f -> assertThat(f.getFileName().toString()).startsWith("ways-"));
    }
  }
}
