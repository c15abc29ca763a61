package kerf.host.api;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The one place that reads environment variables and system properties. */
public final class Environment {
  private Environment() {}

  /**
   * Where packages are looked for: {@code models/packages} beside the launcher, the folders of
   * {@code KERF_MODELS}, the user's data folder.
   */
  public static List<Path> modelRoots() {
    List<Path> roots = new ArrayList<>();
    Path home = home();
    if (home != null) {
      roots.add(home.resolve("models").resolve("packages"));
    }
    String listed = System.getenv("KERF_MODELS");
    if (listed != null) {
      Stream.of(listed.split(File.pathSeparator, -1))
          .filter(p -> !p.isBlank())
          .map(Path::of)
          .forEach(roots::add);
    }
    roots.add(userFolder("XDG_DATA_HOME", ".local/share").resolve("kerf").resolve("models"));
    return roots;
  }

  /** Where Kerf keeps what it can compute again: {@code $XDG_CACHE_HOME/kerf}. */
  public static Path cacheFolder() {
    return userFolder("XDG_CACHE_HOME", ".cache").resolve("kerf");
  }

  /** Where TornadoVM is installed; null when {@code TORNADOVM_HOME} does not say. */
  public static Path tornadoHome() {
    String home = System.getenv("TORNADOVM_HOME");
    return home == null || home.isBlank() ? null : Path.of(home);
  }

  /** The folder of OpenVINO's libraries; null when {@code KERF_OPENVINO} does not say. */
  public static Path openVino() {
    String folder = System.getenv("KERF_OPENVINO");
    return folder == null || folder.isBlank() ? null : Path.of(folder);
  }

  /** What {@code OCL_ICD_VENDORS} says about where OpenCL's drivers are named; null if nothing. */
  public static String openClVendors() {
    return System.getenv("OCL_ICD_VENDORS");
  }

  /** Folders in which the system's linker usually finds libraries, those it is told of first. */
  public static List<Path> libraryFolders() {
    List<Path> folders = new ArrayList<>();
    for (String list :
        List.of(
            Objects.requireNonNullElse(System.getenv("LD_LIBRARY_PATH"), ""),
            System.getProperty("java.library.path", ""))) {
      Stream.of(list.split(File.pathSeparator, -1))
          .filter(folder -> !folder.isBlank())
          .map(Path::of)
          .forEach(folders::add);
    }
    String triple = System.getProperty("os.arch").replace("amd64", "x86_64") + "-linux-gnu";
    for (String folder : List.of("/usr/local/lib", "/usr/lib64", "/usr/lib", "/lib64", "/lib")) {
      folders.add(Path.of(folder, triple));
      folders.add(Path.of(folder));
    }
    folders.add(Path.of("/System/Library/Frameworks/OpenCL.framework"));
    return folders;
  }

  /** The running Java: version, maker and virtual machine. */
  public static String javaVersion() {
    return "%s, %s, in %s"
        .formatted(
            System.getProperty("java.vm.name"),
            System.getProperty("java.vendor.version", System.getProperty("java.version")),
            System.getProperty("java.home"));
  }

  /** True when standard output is a terminal; the launcher knows and says so. */
  public static boolean outputIsTerminal() {
    return Boolean.getBoolean("kerf.terminal.out");
  }

  /** True when standard error is a terminal. */
  public static boolean errorIsTerminal() {
    return Boolean.getBoolean("kerf.terminal.err");
  }

  /** True unless {@code NO_COLOR} is set to anything. */
  public static boolean colourWanted() {
    String noColour = System.getenv("NO_COLOR");
    return noColour == null || noColour.isEmpty();
  }

  /** The sample pictures beside the launcher, if they are there. */
  public static Optional<Path> samples() {
    Path home = home();
    return Optional.ofNullable(home).map(h -> h.resolve("samples")).filter(Files::isDirectory);
  }

  /** Operating system, architecture and processors: what a measurement depends on. */
  public static String machine() {
    return "%s %s, %d processors"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors());
  }

  /** True on Linux. */
  public static boolean onLinux() {
    return System.getProperty("os.name").equals("Linux");
  }

  /** The processors' architecture: {@code x86-64}, {@code arm64}, or as Java calls it. */
  public static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64" -> "x86-64";
      case "aarch64" -> "arm64";
      case String other -> other;
    };
  }

  /** The network that commands take when nobody names one; its launcher says so of a bundle. */
  public static Optional<String> defaultModel() {
    return Optional.ofNullable(System.getProperty("kerf.model"));
  }

  /** The devices that commands take when nobody names any, with commas; of a bundle. */
  public static Optional<String> defaultDevices() {
    return Optional.ofNullable(System.getProperty("kerf.devices"));
  }

  /** Memory of the machine, or of the container that the program runs in. */
  public static long memoryBytes() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /** The program that runs this JVM. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The library that keeps drivers from taking away the JVM's signals, where Java has it. */
  public static Optional<Path> signalLibrary() {
    return Optional.of(Path.of(System.getProperty("java.home"), "lib", "libjsig.so"))
        .filter(Files::exists);
  }

  /** The class path of this JVM. */
  public static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** Where files go that nobody needs for long. */
  public static Path temporaryFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** The folder of the launcher; null when the program was started without it. */
  public static Path home() {
    String home = System.getProperty("kerf.home");
    return home == null ? null : Path.of(home);
  }

  private static Path userFolder(String variable, String fallback) {
    String folder = System.getenv(variable);
    return folder != null && !folder.isBlank()
        ? Path.of(folder)
        : Path.of(System.getProperty("user.home")).resolve(fallback);
  }
}
