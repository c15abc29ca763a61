package kerf.bench;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/** Times parts of a network as stages run them, in turns. */
final class PartTimes {
  private static final int WARM_UPS = 2;

  private PartTimes() {}

  /** A part, ready to run. */
  private record Ready(Program program, List<Tensor> in, List<Tensor> out, List<Double> seconds) {
    static Ready of(Program program) {
      return new Ready(
          program,
          program.segment().inputShapes().stream().map(Contestant::input).toList(),
          program.segment().outputShapes().stream().map(Tensor::zeros).toList(),
          new ArrayList<>());
    }

    void run() {
      long start = System.nanoTime();
      program.run(in, out);
      seconds.add((System.nanoTime() - start) / 1e9);
    }

    double median() {
      return Figures.median(seconds.subList(WARM_UPS, seconds.size()));
    }
  }

  /**
   * Median seconds of each part, from inputs in the host's memory to outputs there.
   *
   * @param fused the whole network
   * @param rounds runs of each
   */
  static List<Double> of(Device device, Segment fused, List<Part> parts, int rounds) {
    List<Ready> programs = new ArrayList<>();
    try {
      for (Part part : parts) {
        programs.add(Ready.of(device.compile(fused.part(part.groups()), Precision.FLOAT32)));
      }
      for (int round = 0; round < WARM_UPS + rounds; round++) {
        programs.forEach(Ready::run);
      }
      return programs.stream().map(Ready::median).toList();
    } finally {
      programs.forEach(p -> p.program().close());
    }
  }
}
