package kerf.host.worker;

import java.io.IOException;
import java.util.List;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram.LaunchTime;
import kerf.host.worker.Wire.Tag;
import kerf.models.graph.Segment;

/**
 * The host's end of a program in a worker.
 *
 * @param worker where it is
 * @param wire to it
 * @param shared its tensors
 * @param profiled whether it can tell its launches
 */
record Link(Worker worker, Wire wire, SharedTensors shared, boolean profiled) {
  /**
   * Has a worker make a program.
   *
   * @throws IOException when the worker ends meanwhile
   * @throws RuntimeException what its device throws
   */
  static Link open(Worker worker, Segment segment, Precision precision) throws IOException {
    SharedTensors shared = SharedTensors.create(segment);
    Wire wire = null;
    boolean done = false;
    try {
      wire = worker.connect();
      wire.send(
          Tag.COMPILE,
          out -> {
            RecordCodec.write(out, Precision.class, precision);
            RecordCodec.writeText(out, shared.file().toString());
            SegmentCodec.write(out, segment);
          });
      if (wire.receive() == Tag.FAILED) {
        throw Failure.read(wire.in()).exception();
      }
      boolean profiled = wire.in().readBoolean();
      done = true;
      return new Link(worker, wire, shared, profiled);
    } finally {
      shared.forget();
      if (!done && wire != null) {
        wire.close();
      }
    }
  }

  /** Asks for a run; what goes wrong shows when its answer is read. */
  void ask(Tag kind, int slot) {
    try {
      wire.send(kind, out -> out.writeInt(slot));
    } catch (IOException _) {
      // The worker has ended.
    }
  }

  /**
   * What came of a run.
   *
   * @param launches that it tells, if asked
   * @param failure null when it is done
   */
  record Answer(List<LaunchTime> launches, Failure failure) {}

  /**
   * Waits for the next run that is done, in the order in which they were asked for.
   *
   * @throws IOException when the worker ends
   */
  Answer answer() throws IOException {
    return wire.receive() == Tag.FAILED
        ? new Answer(List.of(), Failure.read(wire.in()))
        : new Answer(Launches.read(wire.in()), null);
  }

  /**
   * Lets the worker close the program.
   *
   * @param underWay runs whose answers nobody has read
   * @throws RuntimeException what the device throws
   */
  void close(int underWay) {
    try (wire) {
      wire.send(Tag.CLOSE, Wire.Body.NONE);
      for (int i = 0; i < underWay; i++) {
        answer();
      }
      if (wire.receive() == Tag.FAILED) {
        throw Failure.read(wire.in()).exception();
      }
    } catch (IOException _) {
      // With its worker the program has ended too.
    }
  }

  /** Lets go of a worker that has ended. */
  void drop() {
    try {
      wire.close();
    } catch (IOException _) {
      // Nothing is lost with it.
    }
  }
}
