package kerf.host.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kerf.host.api.Environment;
import kerf.host.input.JpegLibrary;

/** Java, the processor, memory, and the library that decodes. */
final class MachineCheck {
  private static final String VECTORS = "jdk.incubator.vector";
  private static final double GIB = 1 << 30;

  /** Names that Linux gives to the vector instructions that matter. */
  private static final Set<String> VECTOR_FLAGS =
      Set.of("sse4_2", "avx", "avx2", "fma", "avx512f", "avx512_vnni", "asimd", "sve", "sve2");

  private MachineCheck() {}

  static List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok("java", "version", Environment.javaVersion()));
    findings.add(vectors());
    findings.add(nativeAccess());
    findings.add(signals());
    findings.add(processor());
    findings.add(memory());
    JpegLibrary jpeg = JpegLibrary.get();
    findings.add(
        jpeg.isAvailable()
            ? Finding.ok("jpeg", "decoder", jpeg.describe())
            : Finding.note("jpeg", "decoder", jpeg.describe(), ""));
    return findings;
  }

  private static Finding vectors() {
    return ModuleLayer.boot().findModule(VECTORS).isPresent()
        ? Finding.ok("java", "vectors", "the module " + VECTORS + " is there")
        : Finding.note(
            "java",
            "vectors",
            "Java runs without " + VECTORS,
            "start it with --add-modules " + VECTORS + ", as ./kerf does");
  }

  private static Finding nativeAccess() {
    return MachineCheck.class.getModule().isNativeAccessEnabled()
        ? Finding.ok("java", "native access", "Java may call native code")
        : Finding.note(
            "java",
            "native access",
            "Java warns of native code, and later releases will refuse it",
            "start it with --enable-native-access=ALL-UNNAMED, as ./kerf does");
  }

  /** What is loaded into this process, as Linux lists it. */
  private static Finding signals() {
    String loaded = read("/proc/self/maps");
    if (loaded.isEmpty()) {
      return Finding.note(
          "java", "signals", "whether libjsig is loaded cannot be seen on this system", "");
    }
    return loaded.contains("libjsig.so")
        ? Finding.ok("java", "signals", "libjsig is loaded before drivers")
        : Finding.note(
            "java",
            "signals",
            "libjsig is not loaded: OpenCL drivers may take Java's signal handlers away",
            "start Java with LD_PRELOAD=$JAVA_HOME/lib/libjsig.so, as ./kerf does");
  }

  private static Finding processor() {
    String info = read("/proc/cpuinfo");
    String name = field(info, "model name");
    Set<String> flags =
        new TreeSet<>(
            List.of((field(info, "flags") + " " + field(info, "Features")).split(" ", -1)));
    flags.retainAll(VECTOR_FLAGS);
    return Finding.ok(
        "machine",
        "processor",
        Environment.machine()
            + (name.isEmpty() ? "" : ", " + name)
            + (flags.isEmpty() ? "" : ", " + String.join(" ", flags)));
  }

  private static Finding memory() {
    double heap = Runtime.getRuntime().maxMemory() / GIB;
    String says =
        String.format(
            Locale.ROOT,
            "%.1f GiB, of which Java's heap may take %.1f GiB",
            Environment.memoryBytes() / GIB,
            heap);
    String files = field(read("/proc/self/limits").replace("Max open files", "files:"), "files");
    return Finding.ok(
        "machine",
        "memory",
        files.isEmpty() ? says : says + ", " + files.split(" ", 2)[0] + " open files");
  }

  /** The first line of a name, without it; empty when there is none. */
  private static String field(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("");
  }

  /** A file of Linux; empty elsewhere. */
  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException _) {
      return "";
    }
  }
}
