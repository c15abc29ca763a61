package kerf.accel.reference;

import java.util.Map;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.graph.Segment;

/** The host's processor, driven by plain loops over the graph exactly as given. */
final class ReferenceDevice implements Device {
  @Override
  public String id() {
    return "reference";
  }

  @Override
  public String backend() {
    return "reference";
  }

  @Override
  public String kind() {
    return "cpu";
  }

  @Override
  public String name() {
    return "plain loops, float64 sums";
  }

  @Override
  public Map<String, String> facts() {
    return Map.of("runs", "every operation");
  }

  @Override
  public Program compile(Segment segment, Precision precision) {
    return new ReferenceProgram(segment);
  }

  @Override
  public void close() {
    // it owns nothing
  }
}
