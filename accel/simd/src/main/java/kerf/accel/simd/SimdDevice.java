package kerf.accel.simd;

import java.util.LinkedHashMap;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.graph.Segment;

/**
 * The host's processor, driven through the Vector API. Its programs may be run by several callers
 * at once; they take turns, each with all threads.
 */
final class SimdDevice implements Device {
  private final Crew crew;

  SimdDevice(DeviceOptions options) {
    crew = new Crew(options.threads());
  }

  @Override
  public String id() {
    return "simd";
  }

  @Override
  public String backend() {
    return "simd";
  }

  @Override
  public String kind() {
    return "cpu";
  }

  @Override
  public String name() {
    return Processor.name();
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("vector", Lanes.F.vectorBitSize() + " bits");
    facts.put("threads", Integer.toString(crew.threads()));
    facts.put("JDK", Runtime.version().toString());
    facts.put("build", Build.HASH);
    return facts;
  }

  @Override
  public Program compile(Segment segment, Precision precision) {
    return SimdProgram.compile(segment, precision, crew);
  }

  @Override
  public void close() {
    crew.close();
  }
}
