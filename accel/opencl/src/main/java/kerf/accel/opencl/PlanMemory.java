package kerf.accel.opencl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.accel.kernels.plan.BufferSpec;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import org.jocl.cl_command_queue;

/**
 * A plan's buffers and kernel objects on a device. Weights and scratch exist once; inputs and
 * outputs once for each run that may be under way.
 */
final class PlanMemory {
  /** Room for the three long integers that TornadoVM's kernels may be given. */
  private static final int UNUSED = 6;

  private final String deviceId;
  private final Code code;
  private final Releases releases;
  private final Map<String, KernelText> texts;
  private final int canary;
  private final int header;
  private final Map<Integer, BufferSpec> ports = new HashMap<>();
  private final Map<Integer, DeviceBuffer> shared = new HashMap<>();
  private final List<Launch> launches;
  private final IdentityHashMap<Launch, LaunchObject> sharedLaunches = new IdentityHashMap<>();
  private final DeviceBuffer unused;

  /**
   * Allocates and fills what runs share.
   *
   * @param texts of the plan's kernels by id
   * @param canary bytes behind each buffer; 0 outside of tests
   */
  PlanMemory(
      String deviceId,
      Code code,
      Releases releases,
      LaunchPlan plan,
      Map<String, KernelText> texts,
      int canary,
      cl_command_queue queue) {
    this.deviceId = deviceId;
    this.code = code;
    this.releases = releases;
    this.texts = texts;
    this.canary = canary;
    this.header = header(texts);
    this.launches = plan.launches();
    unused = new DeviceBuffer(code.context(), releases, "unused", UNUSED, 0, 0);
    portIndices(plan).forEach(i -> ports.put(i, plan.buffers().get(i)));
    for (int i = 0; i < plan.buffers().size(); i++) {
      if (!ports.containsKey(i)) {
        shared.put(i, filled(plan.buffers().get(i), queue));
      }
    }
  }

  private static Set<Integer> portIndices(LaunchPlan plan) {
    Set<Integer> indices = new LinkedHashSet<>(plan.inputs());
    indices.addAll(plan.outputs());
    return indices;
  }

  /** One plan, one layout of arrays. */
  private static int header(Map<String, KernelText> texts) {
    List<Integer> headers = texts.values().stream().map(KernelText::header).distinct().toList();
    if (headers.size() > 1) {
      throw new IllegalStateException("kernels of one plan expect array headers of " + headers);
    }
    return headers.isEmpty() ? 0 : headers.getFirst();
  }

  /** Bytes that the buffers of a plan take on a device. */
  static long bytes(LaunchPlan plan, Map<String, KernelText> texts, int canary) {
    int header = header(texts);
    return plan.buffers().stream()
        .mapToLong(spec -> DeviceBuffer.bytes(spec.length(), header, canary))
        .sum();
  }

  /** Bytes that one more slot takes. */
  long slotBytes() {
    return ports.values().stream()
        .mapToLong(spec -> DeviceBuffer.bytes(spec.length(), header, canary))
        .sum();
  }

  private DeviceBuffer filled(BufferSpec spec, cl_command_queue queue) {
    DeviceBuffer buffer =
        new DeviceBuffer(code.context(), releases, spec.name(), spec.length(), header, canary);
    if (!spec.constant() || canary > 0) {
      buffer.clear(queue);
    }
    if (spec.floats() != null) {
      buffer.write(queue, spec.floats());
    } else if (spec.ints() != null) {
      buffer.write(queue, spec.ints());
    }
    return buffer;
  }

  /** Memory and launches for one more run under way. */
  IoSlot slot(cl_command_queue queue) {
    Map<Integer, DeviceBuffer> own = new HashMap<>();
    ports.forEach((index, spec) -> own.put(index, filled(spec, queue)));
    List<LaunchObject> bound = new ArrayList<>();
    for (Launch launch : launches) {
      boolean touches = launch.arguments().stream().anyMatch(own::containsKey);
      bound.add(
          touches ? bind(launch, own) : sharedLaunches.computeIfAbsent(launch, l -> bind(l, own)));
    }
    return new IoSlot(own, bound);
  }

  private LaunchObject bind(Launch launch, Map<Integer, DeviceBuffer> own) {
    KernelText text = texts.get(launch.kernel().id());
    List<DeviceMemory> arguments =
        launch.arguments().stream()
            .map(i -> own.containsKey(i) ? own.get(i) : shared.get(i))
            .map(DeviceBuffer::memory)
            .toList();
    LaunchObject object =
        new LaunchObject(
            releases, launch, code.program(text), text.entry(), launch.kernel().localSize());
    object.check(deviceId, code.context());
    object.bind(unused.memory(), arguments);
    return object;
  }

  /**
   * Looks at the canaries of what runs share, and of a slot, where there are any.
   *
   * @throws IllegalStateException when a kernel wrote around a buffer
   */
  void checkCanaries(IoSlot slot, cl_command_queue queue) {
    if (canary == 0) {
      return;
    }
    shared.values().forEach(buffer -> buffer.checkCanary(queue));
    slot.ports().values().forEach(buffer -> buffer.checkCanary(queue));
  }
}
