package kerf.host.rated;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.DeviceException;
import kerf.models.UnsupportedException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;

/**
 * A device of a box: computes on a device of this machine, and hands over when its own time has
 * passed. All its programs share one compute engine and one link each way.
 */
final class RatedDevice implements Device {
  private static final double NANOS = 1e9;

  private final BoxDevice box;
  private final GroupSeconds seconds;
  private final Device base;
  private final Semaphore turns;
  private final Pace pace;
  private final Completions completions;
  private final DeviceListener listener;
  private final Timeline timeline = new Timeline();
  private final MemoryAccount memory;
  private final ExecutorService worker;
  private Long readyAt;

  /**
   * @param box what it is, its links and start-up as they are enforced
   * @param seconds of groups as they are enforced
   * @param base computes; not closed by this device
   * @param turns of the base device: a run takes one, in fair order
   * @param listener hears when the base device is too slow
   */
  RatedDevice(
      BoxDevice box,
      GroupSeconds seconds,
      Device base,
      Semaphore turns,
      Pace pace,
      Completions completions,
      DeviceListener listener) {
    this.box = box;
    this.seconds = seconds;
    this.base = base;
    this.turns = turns;
    this.pace = pace;
    this.completions = completions;
    this.listener = listener;
    this.memory = new MemoryAccount(box.id(), box.memoryBytes());
    this.worker =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kerf-rated-" + box.id()).factory());
  }

  @Override
  public String id() {
    return box.id();
  }

  @Override
  public String backend() {
    return "acted";
  }

  @Override
  public String kind() {
    return box.kind();
  }

  @Override
  public String name() {
    return box.name();
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("acted", "computed by " + base.id());
    if (box.memoryBytes() != null) {
      facts.put("memory", box.memoryBytes() + " B");
    }
    if (!box.unsupported().isEmpty()) {
      facts.put("without", String.join(" ", box.unsupported().stream().sorted().toList()));
    }
    return facts;
  }

  BoxDevice box() {
    return box;
  }

  GroupSeconds seconds() {
    return seconds;
  }

  MemoryAccount memory() {
    return memory;
  }

  Timeline timeline() {
    return timeline;
  }

  Pace pace() {
    return pace;
  }

  Completions completions() {
    return completions;
  }

  boolean supports(String kind) {
    return !box.unsupported().contains(kind);
  }

  @Override
  public Program compile(Segment segment, Precision precision) {
    Segment fused = Segment.of(Rewrites.forInference(segment.graph()), segment.shapes().byName());
    checkSupport(fused.graph());
    SegmentTimes times = SegmentTimes.of(box, seconds, fused);
    final long ready = started();
    long bytes = SegmentMemory.bytes(fused);
    memory.take(bytes);
    boolean made = false;
    try {
      RatedProgram program =
          new RatedProgram(segment, this, base.compile(segment, precision), times, bytes);
      WarmUp.of(this, program, listener);
      pace.sleepUntil(ready);
      made = true;
      return program;
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      if (!made) {
        memory.giveBack(bytes);
      }
    }
  }

  /** The first compilation begins the start-up, which goes on beside the compiling. */
  private synchronized long started() {
    if (readyAt == null) {
      readyAt = pace.now() + Math.round(NANOS * box.startUpSeconds());
    }
    return readyAt;
  }

  private void checkSupport(Graph graph) {
    for (Node node : graph.nodes()) {
      if (!supports(node.op().kind())) {
        throw new UnsupportedException(
            "device %s cannot run node '%s': it has no %s; give the node to another device"
                .formatted(id(), node.name(), node.op().kind()));
      }
    }
  }

  /** Lets the base device work, after what was asked of it before. */
  <T> CompletableFuture<T> work(Supplier<T> task) {
    return CompletableFuture.supplyAsync(
        () -> {
          turns.acquireUninterruptibly();
          try {
            return task.get();
          } finally {
            turns.release();
          }
        },
        worker);
  }

  DeviceException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new DeviceException("device " + id() + ": interrupted while it ran", e);
  }

  @Override
  public void close() {
    worker.shutdown();
  }
}
