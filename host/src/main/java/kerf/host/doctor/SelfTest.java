package kerf.host.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.batch.Job;
import kerf.host.input.Preprocessor;
import kerf.host.input.RgbImage;
import kerf.host.pipeline.Deadline;
import kerf.host.verify.Tolerance;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.packages.Model;
import kerf.models.tensor.Tensor;

/** A real network on a device, for about two seconds: whether it is right, and how fast. */
final class SelfTest {
  /** The package that runs. */
  static final String NETWORK = "squeezenet-1.1";

  /** What that network sees in {@link #stripes}: held by a test to what the reference says. */
  static final int KNOWN_CLASS = 533;

  /** Devices may differ from the reference by this part of its outputs' standard deviation. */
  private static final double BOUND = 1e-2;

  private static final double SECONDS = 2;
  private static final double NANO = 1e-9;

  private final Segment network;
  private final Tensor input;
  private final Duration limit;
  private float[] wanted;

  /**
   * @param model {@link #NETWORK}
   * @param limit for each device
   */
  SelfTest(Model model, Duration limit) {
    this.network = Job.network(model, 1);
    this.limit = limit;
    Preprocessor preprocessor = new Preprocessor(model.preprocessing());
    this.input = Tensor.zeros(network.inputShapes().getFirst());
    int side = model.preprocessing().inputWidth();
    preprocessor.write(stripes(side), input.data(), 0);
  }

  /**
   * What a device did.
   *
   * @param output of the first run
   * @param compileSeconds until it was ready
   * @param rate images a second, of the runs after the first
   */
  private record Run(Tensor output, double compileSeconds, double rate) {}

  /** Waves and stripes in colour: a picture of nothing, the same everywhere. */
  static RgbImage stripes(int side) {
    byte[] rgb = new byte[3 * side * side];
    for (int y = 0, at = 0; y < side; y++) {
      for (int x = 0; x < side; x++, at += 3) {
        rgb[at] = (byte) (x * 255 / side);
        rgb[at + 1] = (byte) ((x / 8 + y / 8) % 2 == 0 ? 200 : 40);
        rgb[at + 2] = (byte) (y * y * 255 / (side * side));
      }
    }
    return new RgbImage(side, side, rgb);
  }

  /**
   * Tests a device. The first must be the reference: the others are compared with it.
   *
   * @return what is to be said of it
   */
  Finding test(Device device) {
    try {
      Run run = Deadline.call(device.id(), "its self-test", limit, () -> run(device));
      String wrong = wrong(run.output.data());
      if (wrong != null) {
        return failed(device, "it computes wrongly: " + wrong);
      }
      return new Finding(
          Finding.State.OK,
          "device",
          device.id(),
          String.format(
              Locale.ROOT,
              "computes right, %.1f images/s, ready after %.1f s; %s",
              run.rate,
              run.compileSeconds,
              describe(device)),
          "",
          Map.of("images_per_second", run.rate, "ready_seconds", run.compileSeconds));
    } catch (KerfException e) {
      return failed(device, e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      return failed(device, "its driver or back end is broken: " + e);
    }
  }

  private static Finding failed(Device device, String why) {
    return Finding.failed("device", device.id(), why + "; " + describe(device));
  }

  private Run run(Device device) {
    long start = System.nanoTime();
    try (Program program = device.compile(network, Precision.FLOAT32)) {
      Tensor first = program.run(List.of(input)).getFirst();
      long ready = System.nanoTime();
      int runs = 0;
      long end = ready;
      while (runs == 0 || (end - ready) * NANO < SECONDS) {
        program.run(List.of(input));
        runs++;
        end = System.nanoTime();
      }
      return new Run(first, (ready - start) * NANO, runs / ((end - ready) * NANO));
    }
  }

  /** What is wrong with outputs; null when nothing is. The first that are right are kept. */
  private String wrong(float[] output) {
    int seen = largest(output);
    if (seen != KNOWN_CLASS) {
      return "it sees class " + seen + " in the test picture, not " + KNOWN_CLASS;
    }
    if (wanted == null) {
      wanted = output;
      return null;
    }
    double worst = 0;
    for (int i = 0; i < wanted.length; i++) {
      double difference = Math.abs(output[i] - wanted[i]);
      worst = difference <= worst ? worst : difference; // and NaN counts
    }
    double deviation = Tolerance.deviation(wanted);
    return worst <= BOUND * deviation
        ? null
        : String.format(
            Locale.ROOT,
            "its outputs differ by %.2g standard deviations from the reference's, more than %.2g",
            worst / deviation,
            BOUND);
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /** Its name and facts. */
  static String describe(Device device) {
    Set<Map.Entry<String, String>> facts = device.facts().entrySet();
    String listed =
        facts.stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
    return listed.isEmpty() ? device.name() : device.name() + " (" + listed + ")";
  }
}
