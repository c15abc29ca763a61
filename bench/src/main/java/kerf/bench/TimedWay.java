package kerf.bench;

import java.util.List;
import kerf.accel.ProfiledProgram;
import kerf.accel.ProfiledProgram.LaunchTime;
import kerf.models.tensor.Tensor;

/**
 * One way to compute a convolution on a device, several times in a run; keeps the shortest time.
 */
final class TimedWay implements AutoCloseable {
  private final String name;
  private final ProfiledProgram program;
  private final int computations;
  private final List<Tensor> inputs;
  private final List<Tensor> outputs;
  private long least = Long.MAX_VALUE;

  /**
   * @param program whose launches for node {@code y} compute the convolution
   * @param computations how often they do so in a run
   */
  TimedWay(String name, ProfiledProgram program, int computations) {
    this.name = name;
    this.program = program;
    this.computations = computations;
    inputs = program.segment().inputShapes().stream().map(Contestant::input).toList();
    outputs = program.segment().outputShapes().stream().map(Tensor::zeros).toList();
  }

  String name() {
    return name;
  }

  /** One run. */
  void run() {
    List<LaunchTime> launches =
        program.profile(inputs, outputs).stream().filter(t -> t.node().equals("y")).toList();
    least = Math.min(least, shortest(launches, computations));
  }

  /** Time of the fastest computation, each of which is as many launches as the others. */
  static long shortest(List<LaunchTime> launches, int computations) {
    int each = launches.size() / computations;
    long least = Long.MAX_VALUE;
    for (int first = 0; first + each <= launches.size(); first += each) {
      long sum = 0;
      for (LaunchTime launch : launches.subList(first, first + each)) {
        sum += launch.nanoseconds();
      }
      least = Math.min(least, sum);
    }
    return least;
  }

  /** Nanoseconds of the fastest computation so far. */
  long least() {
    return least;
  }

  float[] output() {
    return outputs.getFirst().data();
  }

  @Override
  public void close() {
    program.close();
  }
}
