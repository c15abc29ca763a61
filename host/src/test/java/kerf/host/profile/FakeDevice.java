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
 * A device that moves a clock instead of computing: a second to compile, {@link #OVERHEAD} a run,
 * {@link #ACT} and {@link #POOL} for its nodes, and for values what {@link #ALPHA} and the
 * bandwidths say.
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
  static final long OVERHEAD = 30_000;

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
    if (isNetwork(segment)) {
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
      default -> {
        if (!node.startsWith("moved")) {
          throw new UnsupportedException("no time for " + node);
        }
        yield 7_000;
      }
    };
  }

  /** Not a part of it. */
  private static boolean isNetwork(Segment segment) {
    return segment.graph().has("pool")
        && segment.graph().has("act")
        && !segment.graph().node("act").inputs().isEmpty();
  }

  /** A nanosecond a byte to the device, two back, and alpha for each. */
  private static long moved(Segment segment) {
    long in = segment.inputShapes().stream().mapToLong(s -> ALPHA + 4 * s.elements()).sum();
    long out = segment.outputShapes().stream().mapToLong(s -> ALPHA + 8 * s.elements()).sum();
    return in + out;
  }

  private void run(Segment segment) {
    if (isNetwork(segment) && runs == 0) {
      throw new KerfException("device " + id + " failed by order");
    }
    clock.addAndGet(OVERHEAD + moved(segment));
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

    /** The first node by two launches, a wait between; the second is computed with it. */
    @Override
    public List<LaunchTime> profile(List<Tensor> inputs, List<Tensor> outputs) {
      device.run(segment);
      if (!isNetwork(segment)) {
        return segment.graph().nodes().stream()
            .filter(node -> !node.inputs().isEmpty())
            .map(node -> new LaunchTime("plain", node.name(), time(node.name())))
            .toList();
      }
      return List.of(
          new LaunchTime("in", "in", 7_000_000, 0, true),
          new LaunchTime("plain", "act", ACT),
          new LaunchTime("plain", "act", POOL - 600, 100, false),
          new LaunchTime("plain", "act+pool", 500));
    }

    @Override
    public void close() {}
  }
}
