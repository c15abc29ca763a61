package kerf.host.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kerf.accel.Availability;
import kerf.accel.Backend;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.accel.reference.ReferenceBackend;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * The reference, but each device fails by order: {@code failing:run3} at its third run, and with no
 * program it made before; {@code failing:compile} at every network.
 */
public final class FailingBackend implements Backend {
  private static final int MOST = 8;

  /** Called by ServiceLoader. */
  public FailingBackend() {}

  @Override
  public String name() {
    return "failing";
  }

  @Override
  public Availability probe() {
    return Availability.available();
  }

  @Override
  public List<Device> devices(DeviceOptions options) {
    Device reference = new ReferenceBackend().devices(options).getFirst();
    List<Device> devices = new ArrayList<>();
    for (int run = 0; run <= MOST; run++) {
      devices.add(new FailingDevice(reference, run, new AtomicInteger()));
    }
    return devices;
  }

  /**
   * A device.
   *
   * @param at run that fails; 0 for a device that compiles nothing
   */
  private record FailingDevice(Device reference, int at, AtomicInteger runs) implements Device {
    @Override
    public String id() {
      return at == 0 ? "failing:compile" : "failing:run" + at;
    }

    @Override
    public String backend() {
      return "failing";
    }

    @Override
    public String kind() {
      return "cpu";
    }

    @Override
    public String name() {
      return "the reference until it fails";
    }

    @Override
    public Map<String, String> facts() {
      return Map.of();
    }

    @Override
    public Program compile(Segment segment, Precision precision) {
      if (at == 0) {
        throw new KerfException("device " + id() + " cannot run " + segment.graph().name());
      }
      return new FailingProgram(this, reference.compile(segment, precision));
    }

    @Override
    public void close() {}
  }

  /** Once it has failed it refuses everything, as an OpenCL context may. */
  private static final class FailingProgram implements Program {
    private final FailingDevice device;
    private final Program right;
    private boolean broken;

    FailingProgram(FailingDevice device, Program right) {
      this.device = device;
      this.right = right;
    }

    @Override
    public Segment segment() {
      return right.segment();
    }

    @Override
    public void run(List<Tensor> inputs, List<Tensor> outputs) {
      broken |= device.runs.incrementAndGet() == device.at;
      if (broken) {
        throw new KerfException("device " + device.id() + " failed by order");
      }
      right.run(inputs, outputs);
    }

    @Override
    public void close() {
      right.close();
      if (broken) {
        throw new KerfException("device " + device.id() + " releases nothing any more");
      }
    }
  }
}
