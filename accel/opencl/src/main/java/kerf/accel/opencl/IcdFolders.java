package kerf.accel.opencl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code OCL_ICD_VENDORS}, the loader's own variable: a file or folder that lists drivers. The
 * loader skips one that does not exist without a word.
 */
final class IcdFolders {
  private static final String VARIABLE = "OCL_ICD_VENDORS";

  private IcdFolders() {}

  /** A sentence when the variable names nothing. */
  static Optional<String> missing() {
    return missing(System.getenv(VARIABLE));
  }

  static Optional<String> missing(String value) {
    // Without a slash it is the name of a library.
    if (value == null || value.isEmpty() || !value.contains("/") || Files.exists(Path.of(value))) {
      return Optional.empty();
    }
    return Optional.of(VARIABLE + " names " + value + ", which does not exist");
  }
}
