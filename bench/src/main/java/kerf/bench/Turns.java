package kerf.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import kerf.accel.OverlappingProgram;
import kerf.accel.Program;
import kerf.models.tensor.Tensor;

/** A program that is timed in turns with another: each turn is a third of a second of runs. */
final class Turns {
  private static final long TURN_NANOS = 300_000_000;
  private static final long WARM_UP_NANOS = 5_000_000_000L;
  private static final double MILLI = 1e-6;

  private final Program program;
  private final LongSupplier processor;
  private final List<Tensor> inputs;
  private final List<Tensor> outputs;
  private final List<Double> millis = new ArrayList<>();
  private final List<Double> busyMillis = new ArrayList<>();
  private long processorNanos;
  private long busyRuns;

  /**
   * @param processor nanoseconds that processors have worked for both sides
   */
  Turns(Program program, LongSupplier processor) {
    this.program = program;
    this.processor = processor;
    inputs = program.segment().inputShapes().stream().map(Contestant::input).toList();
    outputs = program.segment().outputShapes().stream().map(Tensor::zeros).toList();
  }

  /** Runs until Java has compiled what there is to compile. */
  void warmUp() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < WARM_UP_NANOS) {
      program.run(inputs, outputs);
    }
  }

  /** Runs one after another. */
  void alone() {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < TURN_NANOS) {
      long start = System.nanoTime();
      program.run(inputs, outputs);
      millis.add((System.nanoTime() - start) * MILLI);
    }
  }

  /** Gives the next input before it waits for a result, where the program takes one. */
  void busy() {
    Deque<OverlappingProgram.Pending> pending = new ArrayDeque<>();
    int runs = 0;
    long before = processor.getAsLong();
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < TURN_NANOS) {
      if (program instanceof OverlappingProgram overlapping) {
        while (pending.size() < OverlappingProgram.DEPTH) {
          pending.add(overlapping.submit(inputs));
        }
        pending.removeFirst().await(outputs);
      } else {
        program.run(inputs, outputs);
      }
      runs++;
    }
    runs += pending.size();
    pending.forEach(p -> p.await(outputs));
    busyMillis.add((System.nanoTime() - begin) * MILLI / runs);
    busyRuns += runs;
    processorNanos += processor.getAsLong() - before;
  }

  /** Of each run alone. */
  List<Double> millis() {
    return List.copyOf(millis);
  }

  /** Work of processors for a run, when busy. */
  double processorMillis() {
    return processorNanos * MILLI / busyRuns;
  }

  /** A run of each busy turn, their mean. */
  List<Double> busyMillis() {
    return List.copyOf(busyMillis);
  }
}
