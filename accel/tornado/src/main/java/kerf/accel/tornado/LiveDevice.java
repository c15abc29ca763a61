package kerf.accel.tornado;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.plan.ConvChooser;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.accel.kernels.plan.Lowering;
import kerf.accel.kernels.plan.LoweringOptions;
import kerf.models.KerfException;
import kerf.models.graph.Segment;

/** One of TornadoVM's devices. */
final class LiveDevice implements Device {
  /** Floats of a CPU's vectors. TornadoVM does not say; tiles for longer ones spill on these. */
  private static final int LANES = 8;

  private final String id;
  private final Discovery.Found found;
  private final DeviceOptions options;

  LiveDevice(String id, Discovery.Found found, DeviceOptions options) {
    this.id = id;
    this.found = found;
    this.options = options;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String backend() {
    return "tornado";
  }

  @Override
  public String kind() {
    return found.kind();
  }

  @Override
  public String name() {
    return found.title();
  }

  @Override
  public boolean isNative() {
    return true;
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("tornado", found.pair());
    facts.put("back end", found.backend());
    facts.put("memory", (found.device().getMaxGlobalMemory() >> 20) + " MiB");
    facts.put("largest buffer", (found.device().getMaxAllocMemory() >> 20) + " MiB");
    facts.put("kernels", target().name().toLowerCase(Locale.ROOT));
    return facts;
  }

  private Target target() {
    return switch (kind()) {
      case "cpu" -> Target.CPU;
      case "gpu" -> Target.GPU;
      default -> Target.ANY;
    };
  }

  Discovery.Found found() {
    return found;
  }

  DeviceOptions options() {
    return options;
  }

  @Override
  public LiveProgram compile(Segment segment, Precision precision) {
    if (kind().equals("fpga")) {
      throw new KerfException(
          "device %s: TornadoVM does not compile for FPGAs while a program runs (docs/tornadovm.md says what it does); use opencl:fpga0"
              .formatted(id));
    }
    SelfTest.check(id, found.device());
    boolean exact = precision == Precision.EXACT;
    LoweringOptions lowering = new LoweringOptions(target(), ConvChooser.first(), LANES, exact);
    return compile(segment, Lowering.plan(segment, lowering));
  }

  /**
   * Prepares a plan as it is given.
   *
   * @throws KerfException when a work-group is too large: TornadoVM would choose another
   */
  LiveProgram compile(Segment segment, LaunchPlan plan) {
    long[] most = found.device().getDeviceMaxWorkgroupDimensions();
    for (Launch launch : plan.launches()) {
      List<Integer> local = launch.kernel().localSize();
      long items = 1;
      boolean tooLarge = false;
      for (int d = 0; d < local.size(); d++) {
        items *= local.get(d);
        tooLarge |= local.get(d) > most[d];
      }
      if (tooLarge || items > most[0]) {
        throw new KerfException(
            "device %s cannot run kernel %s: its work-group of %s is more than the device's %s; use another device"
                .formatted(id, launch.kernel().id(), local, Arrays.toString(most)));
      }
    }
    return new LiveProgram(segment, this, plan);
  }

  @Override
  public void close() {
    // Programs own all there is.
  }
}
