package kerf.host.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kerf.accel.Device;
import kerf.accel.OverlappingProgram;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.ProfiledProgram.LaunchTime;
import kerf.accel.Program;
import kerf.host.worker.Wire.Tag;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * The worker's end of a program: makes it and runs it. Where the program takes inputs while it
 * computes, one thread gives it those and another waits for its results; else one does both.
 */
final class ProgramService implements Runnable {
  private static final List<LaunchTime> NONE = List.of();

  private final Wire wire;
  private final Device device;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private SharedTensors shared;
  private Program program;
  private List<Slot> slots;

  /** Tensors of a run, on this side. */
  private record Slot(List<Tensor> inputs, List<Tensor> outputs) {
    static Slot of(Segment segment) {
      return new Slot(zeros(segment.inputShapes()), zeros(segment.outputShapes()));
    }

    private static List<Tensor> zeros(List<Shape> shapes) {
      return shapes.stream().map(Tensor::zeros).toList();
    }
  }

  /** What is left to be done for an answer; false when it is the last. */
  @FunctionalInterface
  private interface Answer {
    boolean give() throws IOException;
  }

  ProgramService(Wire wire, Device device) {
    this.wire = wire;
    this.device = device;
  }

  @Override
  public void run() {
    try {
      if (!compiled()) {
        wire.close();
        return;
      }
      if (program instanceof OverlappingProgram) {
        Thread.ofPlatform().daemon().name("kerf-results").start(this::answerAll);
        while (take(answers::add)) {}
      } else {
        while (take(Answer::give)) {}
      }
    } catch (IOException _) {
      // The host has let go of the program without a word: what its last runs still use stays.
    }
  }

  private boolean compiled() throws IOException {
    wire.receive();
    Precision precision = (Precision) RecordCodec.read(wire.in(), Precision.class);
    Path file = Path.of(RecordCodec.readText(wire.in()));
    Segment segment = SegmentCodec.read(wire.in());
    try {
      program = device.compile(segment, precision);
    } catch (RuntimeException e) {
      wire.send(Tag.FAILED, Failure.of(e)::write);
      return false;
    }
    shared = SharedTensors.open(file, segment);
    slots = IntStream.range(0, OverlappingProgram.DEPTH).mapToObj(_ -> Slot.of(segment)).toList();
    wire.send(Tag.READY, out -> out.writeBoolean(program instanceof ProfiledProgram));
    return true;
  }

  /** Where answers go that are begun. */
  @FunctionalInterface
  private interface Sink {
    boolean accept(Answer answer) throws IOException;
  }

  /** One message of the host; false after the last. */
  private boolean take(Sink sink) throws IOException {
    Tag tag = wire.receive();
    if (tag == Tag.CLOSE) {
      sink.accept(this::end);
      return false;
    }
    int number = wire.in().readInt();
    Slot slot = slots.get(number);
    shared.getInputs(number, slot.inputs());
    sink.accept(begun(tag, number, slot));
    return true;
  }

  private Answer begun(Tag tag, int number, Slot slot) {
    if (tag == Tag.PROFILE) {
      ProfiledProgram profiled = (ProfiledProgram) program;
      return () -> answer(number, () -> profiled.profile(slot.inputs(), slot.outputs()));
    }
    if (!(program instanceof OverlappingProgram overlapping)) {
      return () ->
          answer(
              number,
              () -> {
                program.run(slot.inputs(), slot.outputs());
                return NONE;
              });
    }
    try {
      OverlappingProgram.Pending pending = overlapping.submit(slot.inputs());
      return () ->
          answer(
              number,
              () -> {
                pending.await(slot.outputs());
                return NONE;
              });
    } catch (RuntimeException e) {
      return () -> failed(e);
    }
  }

  private boolean answer(int number, Supplier<List<LaunchTime>> run) throws IOException {
    List<LaunchTime> launches;
    try {
      launches = run.get();
    } catch (RuntimeException e) {
      return failed(e);
    }
    shared.putOutputs(number, slots.get(number).outputs());
    wire.send(
        Tag.DONE,
        out -> {
          out.writeInt(launches.size());
          for (LaunchTime launch : launches) {
            Launches.write(out, launch);
          }
        });
    return true;
  }

  private boolean failed(RuntimeException e) throws IOException {
    wire.send(Tag.FAILED, Failure.of(e)::write);
    return true;
  }

  private boolean end() throws IOException {
    try (wire) {
      try {
        program.close();
      } catch (RuntimeException e) {
        failed(e);
        return false;
      }
      wire.send(Tag.CLOSED, Wire.Body.NONE);
    }
    return false;
  }

  private void answerAll() {
    try {
      boolean more = true;
      while (more) {
        more = answers.take().give();
      }
    } catch (IOException _) {
      // The host has let go of the program, or has ended.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
