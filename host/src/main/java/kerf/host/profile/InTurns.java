package kerf.host.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.accel.OverlappingProgram;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;
import kerf.profiles.Timing;

/**
 * Whole runs on several devices in turns. Profiles are made one after the other, and by then the
 * machine's clock may have changed by more than devices differ; in turns it is the same for all.
 * Runs follow each other as in a stage: where a device takes the next inputs while it computes, it
 * gets them.
 *
 * @param listener hears what could not be measured
 */
record InTurns(Stopwatch watch, DeviceListener listener) {
  private static final int TURNS = 9;
  private static final double WARM_SECONDS = 0.5;
  private static final double TURN_SECONDS = 0.15;
  private static final int LEAST_RUNS = 3;

  /**
   * Measures.
   *
   * @return by device: seconds a run, a value of each turn; those that failed are left out
   */
  Map<String, Timing> of(List<Device> devices, Segment segment) {
    List<Runner> runners = new ArrayList<>();
    try {
      devices.forEach(device -> start(device, segment, runners));
      for (int turn = 0; turn < TURNS; turn++) {
        List.copyOf(runners).forEach(runner -> guarded(runner, runners, runner::turn));
      }
      Map<String, Timing> timings = new LinkedHashMap<>();
      runners.forEach(r -> timings.put(r.id, Timing.of(r.seconds())));
      return timings;
    } finally {
      runners.forEach(Runner::close);
    }
  }

  private void start(Device device, Segment segment, List<Runner> runners) {
    try {
      Runner runner = new Runner(device.id(), device.compile(segment, Precision.FLOAT32));
      runners.add(runner);
      guarded(runner, runners, runner::warm);
    } catch (KerfException e) {
      listener.note(device.id() + ": not compared with others: " + e.getMessage());
    }
  }

  private void guarded(Runner runner, List<Runner> runners, Runnable work) {
    try {
      work.run();
    } catch (KerfException e) {
      listener.note(runner.id + ": not compared with others: " + e.getMessage());
      runners.remove(runner);
      runner.close();
    }
  }

  /** A device at work. */
  private final class Runner {
    private final String id;
    private final Program program;
    private final List<Tensor> inputs;
    private final List<Tensor> outputs;
    private final List<Double> turns = new ArrayList<>();

    Runner(String id, Program program) {
      this.id = id;
      this.program = program;
      this.inputs = program.segment().inputShapes().stream().map(Tensor::zeros).toList();
      this.outputs = program.segment().outputShapes().stream().map(Tensor::zeros).toList();
    }

    void warm() {
      runs(WARM_SECONDS);
    }

    void turn() {
      turns.add(runs(TURN_SECONDS));
    }

    /** Runs for some time; seconds a run. */
    private double runs(double atLeast) {
      OverlappingProgram overlapping = program instanceof OverlappingProgram o ? o : null;
      OverlappingProgram.Pending ahead = overlapping == null ? null : overlapping.submit(inputs);
      int runs = 0;
      long start = watch.now();
      while (runs < LEAST_RUNS || watch.since(start) < atLeast) {
        if (overlapping == null) {
          program.run(inputs, outputs);
        } else {
          OverlappingProgram.Pending next = overlapping.submit(inputs);
          ahead.await(outputs);
          ahead = next;
        }
        runs++;
      }
      double seconds = watch.since(start) / runs;
      if (ahead != null) {
        ahead.await(outputs);
      }
      return seconds;
    }

    double[] seconds() {
      return turns.stream().mapToDouble(Double::doubleValue).toArray();
    }

    void close() {
      try {
        program.close();
      } catch (KerfException e) {
        listener.note(id + ": " + e.getMessage());
      }
    }
  }
}
