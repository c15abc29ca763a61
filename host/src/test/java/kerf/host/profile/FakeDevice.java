package kerf.host.profile;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.Program;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * A device that moves a clock instead of computing: a second to compile, {@link #ACT} and {@link
 * #POOL} for its nodes, and for values what {@link #ALPHA} and the bandwidths say.
 *
 * @param id of the device
 * @param clock in nanoseconds
 * @param tells whether its programs tell the time of each launch
 * @param runs how often the whole network may run before it fails
 * @param compiled counts networks
 */
record FakeDevice(String id, AtomicLong clock, boolean tells, int runs, AtomicLong compiled)
    implements Device {
  static final long ACT = 3_000_000;
  static final long POOL = 1_000_000;
  static final long ALPHA = 50_000;

  FakeDevice(String id, AtomicLong clock, boolean tells) {
    this(id, clock, tells, Integer.MAX_VALUE, new AtomicLong());
  }

  @Override
  public String backend() {
    return "fake";
  }

  @Override
  public String kind() {
    return "cpu";
  }

  @Override
  public String name() {
    return "a clock";
  }

  @Override
  public Map<String, String> facts() {
    return Map.of("driver", "7.1", "memory", "2 GiB");
  }

  @Override
  public Program compile(Segment segment, Precision precision) {
    if (segment.graph().name().equals("net")) {
      clock.addAndGet(1_000_000_000);
      compiled.incrementAndGet();
    }
    return tells ? new Telling(this, segment) : new Silent(this, segment);
  }

  @Override
  public void close() {}

  /** Nanoseconds of a node. */
  private static long time(String node) {
    return switch (node) {
      case "act" -> ACT;
      case "pool" -> POOL;
      case "moved" -> 7_000;
      default -> throw new UnsupportedException("no time for " + node);
    };
  }

  /** A nanosecond a byte to the device, two back, and twice alpha. */
  private void move(Segment segment) {
    long in = 4 * segment.inputShapes().getFirst().elements();
    long out = 4 * segment.outputShapes().getFirst().elements();
    clock.addAndGet(2 * ALPHA + in + 2 * out);
  }

  private void run(Segment segment) {
    if (segment.graph().name().equals("net") && runs == 0) {
      throw new KerfException("device " + id + " failed by order");
    }
    if (segment.graph().name().equals("transfer")) {
      move(segment);
    }
    segment.graph().nodes().stream()
        .filter(node -> !node.inputs().isEmpty())
        .forEach(node -> clock.addAndGet(time(node.name())));
  }

  private record Silent(FakeDevice device, Segment segment) implements Program {
    @Override
    public void run(List<Tensor> inputs, List<Tensor> outputs) {
      device.run(segment);
    }

    @Override
    public void close() {}
  }

  private record Telling(FakeDevice device, Segment segment) implements ProfiledProgram {
    @Override
    public void run(List<Tensor> inputs, List<Tensor> outputs) {
      device.run(segment);
    }

    /** The first node by two launches; the second is computed with it. */
    @Override
    public List<LaunchTime> profile(List<Tensor> inputs, List<Tensor> outputs) {
      device.run(segment);
      if (segment.graph().has("moved")) {
        return List.of(new LaunchTime("copy", "moved", time("moved")));
      }
      return List.of(
          new LaunchTime("in", "in", 7_000_000, true),
          new LaunchTime("plain", "act", ACT),
          new LaunchTime("plain", "act", POOL),
          new LaunchTime("plain", "act+pool", 500));
    }

    @Override
    public void close() {}
  }
}
