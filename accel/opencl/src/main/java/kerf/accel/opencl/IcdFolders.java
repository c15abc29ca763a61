package kerf.accel.opencl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the loader looks for drivers: {@code OCL_ICD_VENDORS}, its own variable, names a file or
 * folder of .icd files, each with a driver's library. The loader skips what does not exist without
 * a word.
 */
final class IcdFolders {
  private static final String VARIABLE = "OCL_ICD_VENDORS";
  private static final Path DEFAULT = Path.of("/etc/OpenCL/vendors");

  private IcdFolders() {}

  /** A sentence for each thing that does not exist: what the variable names, or a library. */
  static List<String> missing() {
    return missing(System.getenv(VARIABLE));
  }

  static List<String> missing(String value) {
    if (value == null || value.isEmpty()) {
      return missingLibraries(DEFAULT);
    }
    if (!value.contains("/")) {
      return List.of(); // the name of a library
    }
    return Files.exists(Path.of(value))
        ? missingLibraries(Path.of(value))
        : List.of(VARIABLE + " names " + value + ", which does not exist");
  }

  private static List<String> missingLibraries(Path place) {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(place, 1)) {
      files
          .filter(file -> file.toString().endsWith(".icd"))
          .sorted()
          .forEach(file -> missingLibrary(file).ifPresent(sentences::add));
    } catch (IOException _) {
      // Without a folder to read there are no drivers, and discovery says that.
    }
    return sentences;
  }

  /** A bare name is looked for by the system's linker; only a path can be checked. */
  private static Optional<String> missingLibrary(Path file) {
    try {
      String library = Files.readString(file).strip();
      return library.startsWith("/") && !Files.exists(Path.of(library))
          ? Optional.of(
              file + " names the driver " + library + ", which does not exist; install it again")
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(file + " cannot be read: " + e.getMessage());
    }
  }
}
