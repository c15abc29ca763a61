package kerf.host.rated;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.DeviceException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * Doubles every input into the output of the same number, and moves a clock meanwhile.
 *
 * @param pace the clock
 * @param nanos what a run takes; below 0, it fails
 * @param open programs that are not closed
 */
record DoublingDevice(FakePace pace, AtomicLong nanos, AtomicLong open) implements Device {
  @Override
  public String id() {
    return "doubling";
  }

  @Override
  public String backend() {
    return "doubling";
  }

  @Override
  public String kind() {
    return "cpu";
  }

  @Override
  public String name() {
    return "doubles";
  }

  @Override
  public Map<String, String> facts() {
    return Map.of();
  }

  @Override
  public Program compile(Segment segment, Precision precision) {
    open.incrementAndGet();
    return new Doubling(this, segment);
  }

  @Override
  public void close() {}

  private record Doubling(DoublingDevice device, Segment segment) implements Program {
    @Override
    public void run(List<Tensor> inputs, List<Tensor> outputs) {
      if (device.nanos.get() < 0) {
        throw new DeviceException("device doubling failed by order", null);
      }
      device.pace.advance(device.nanos.get());
      for (int i = 0; i < outputs.size(); i++) {
        float[] from = inputs.get(i).data();
        for (int e = 0; e < from.length; e++) {
          outputs.get(i).data()[e] = 2 * from[e];
        }
      }
    }

    @Override
    public void close() {
      device.open.decrementAndGet();
    }
  }
}
