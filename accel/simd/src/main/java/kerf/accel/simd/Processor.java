package kerf.accel.simd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processor's name. */
final class Processor {
  private static final Path CPUINFO = Path.of("/proc/cpuinfo");

  private Processor() {}

  /** As Linux knows it, elsewhere the architecture. */
  static String name() {
    String architecture = System.getProperty("os.arch");
    if (!Files.isReadable(CPUINFO)) {
      return architecture;
    }
    try (Stream<String> lines = Files.lines(CPUINFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(architecture);
    } catch (IOException e) {
      return architecture; // a name for people, not worth a failure
    }
  }
}
