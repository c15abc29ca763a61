package kerf.accel.kernels.simulated;

import java.util.Locale;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.plan.Lowering;
import kerf.accel.kernels.plan.LoweringOptions;
import kerf.accel.simulator.SimulatorOptions;
import kerf.models.graph.Segment;

/**
 * A device whose programs are plans in the simulator.
 *
 * @param lowering target and choices of its plans
 * @param simulation whether launches are checked
 */
public record SimulatedDevice(LoweringOptions lowering, SimulatorOptions simulation)
    implements Device {
  /** Without checks but those of Java. */
  public static SimulatedDevice unchecked(Target target) {
    return new SimulatedDevice(LoweringOptions.of(target), SimulatorOptions.unchecked());
  }

  @Override
  public String id() {
    return backend() + ":" + kind() + "0";
  }

  @Override
  public String backend() {
    return "simulator";
  }

  @Override
  public String kind() {
    return lowering.target().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String name() {
    return "kernels for " + kind() + " on the JVM";
  }

  @Override
  public Map<String, String> facts() {
    return Map.of();
  }

  @Override
  public Program compile(Segment segment, Precision precision) {
    return new SimulatedProgram(segment, Lowering.plan(segment, lowering), simulation);
  }

  @Override
  public void close() {
    // it owns nothing
  }
}
