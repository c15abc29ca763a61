package kerf.accel.simd;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kerf.accel.Choices;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.accel.DeviceOptions;
import kerf.accel.Measuring;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.graph.Segment;

/**
 * The host's processor, driven through the Vector API. Its programs may be run by several callers
 * at once; they take turns, each with all threads.
 */
final class SimdDevice implements Device {
  private static final String FOLDER = "simd";

  private final Crew crew;
  private final Measuring measuring;

  /** Null where nothing is kept, and so nothing is measured. */
  private final Choices choices;

  /** Null there too. */
  private final PackCache packs;

  SimdDevice(DeviceOptions options) {
    crew = new Crew(options.threads());
    measuring = options.measuring();
    if (measuring == Measuring.BRIEF && crew.threads() > 1) {
      KernelWarmUp.begin();
    }
    packs =
        options
            .cache()
            .map(cache -> new PackCache(cache.resolve(FOLDER), options.listener()))
            .orElse(null);
    choices =
        options.cache().map(SimdDevice::file).map(f -> choices(f, options.listener())).orElse(null);
  }

  private static Choices choices(Path file, DeviceListener listener) {
    return new Choices(Optional.of(file), listener);
  }

  /** A file for each processor, Java and code. */
  private static Path file(Path cache) {
    String name =
        "%s, %d bits, Java %s"
            .formatted(Processor.name(), Lanes.F.vectorBitSize(), Runtime.version());
    return cache.resolve(FOLDER).resolve("ways-%08x-%s.txt".formatted(name.hashCode(), Build.HASH));
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
    if (choices == null) {
      return SimdProgram.compile(segment, precision, ConvWays.ESTIMATED, crew);
    }
    // Before its code is compiled nothing can be measured, so that a brief look is of no use.
    boolean thorough = measuring == Measuring.THOROUGH;
    MeasuredWays ways = new MeasuredWays(choices, crew, thorough, measuring.limit().toNanos());
    try {
      return SimdProgram.compile(
          segment, precision, ways, packings -> packs.pack(packings, crew), crew);
    } finally {
      choices.keep();
    }
  }

  @Override
  public void close() {
    if (packs != null) {
      packs.keep();
    }
    crew.close();
  }
}
