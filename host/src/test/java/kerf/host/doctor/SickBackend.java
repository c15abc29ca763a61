package kerf.host.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import kerf.accel.Availability;
import kerf.accel.Backend;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.accel.reference.ReferenceBackend;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/** Devices that fail each in its way; found where the tests put the service file only. */
public final class SickBackend implements Backend {
  /** What a device does wrong. */
  enum Illness {
    /** Its largest output is right, and the others are not. */
    WRONG,
    /** It sees another class. */
    MISTAKEN,
    /** It throws what nobody expects. */
    THROWS,
    /** It never comes back. */
    HANGS;

    Device device() {
      Device healthy = new ReferenceBackend().devices(new DeviceOptions(1)).getFirst();
      return new SickDevice(healthy, this);
    }
  }

  /** Called by ServiceLoader. */
  public SickBackend() {}

  @Override
  public String name() {
    return "sick";
  }

  @Override
  public Availability probe() {
    return Availability.available();
  }

  @Override
  public List<Device> devices(DeviceOptions options) {
    return Stream.of(Illness.WRONG, Illness.THROWS).map(Illness::device).toList();
  }

  private record SickDevice(Device healthy, Illness illness) implements Device {
    @Override
    public String id() {
      return "sick:" + illness.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String backend() {
      return "sick";
    }

    @Override
    public String kind() {
      return "cpu";
    }

    @Override
    public String name() {
      return "a sick device";
    }

    @Override
    public Map<String, String> facts() {
      return Map.of();
    }

    @Override
    public Program compile(Segment segment, Precision precision) {
      return new SickProgram(healthy.compile(segment, precision), illness);
    }

    @Override
    public void close() {
      healthy.close();
    }
  }

  private record SickProgram(Program healthy, Illness illness) implements Program {
    @Override
    public Segment segment() {
      return healthy.segment();
    }

    @Override
    public void run(List<Tensor> inputs, List<Tensor> outputs) {
      if (illness == Illness.THROWS) {
        throw new UnsupportedOperationException("no cure");
      }
      if (illness == Illness.HANGS) {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      }
      healthy.run(inputs, outputs);
      float[] scores = outputs.getFirst().data();
      if (illness == Illness.WRONG) {
        scores[SelfTest.KNOWN_CLASS] += 1;
      } else {
        scores[SelfTest.KNOWN_CLASS] = -100;
      }
    }

    @Override
    public void close() {
      healthy.close();
    }
  }
}
