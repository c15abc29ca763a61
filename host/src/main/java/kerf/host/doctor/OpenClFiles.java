package kerf.host.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** OpenCL as it is installed: its loader, and the files that name drivers. Nothing is loaded. */
final class OpenClFiles {
  private static final Path VENDORS = Path.of("/etc/OpenCL/vendors");
  private static final String PART = "opencl";
  private static final String GET_LOADER =
      "install an OpenCL loader, such as the package ocl-icd-libopencl1, and the driver of a device";
  private static final String GET_DRIVER =
      "install the driver of a device, or pocl-opencl-icd for the processor";

  /** Names of the loader on Linux and macOS. */
  private static final List<String> LOADERS = List.of("libOpenCL.so.1", "libOpenCL.so", "OpenCL");

  private final List<Path> libraries;
  private final String vendors;

  /**
   * @param libraries folders that the system's linker searches
   * @param vendors what {@code OCL_ICD_VENDORS} says; null when it is not set
   */
  OpenClFiles(List<Path> libraries, String vendors) {
    this.libraries = libraries;
    this.vendors = vendors;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Optional<Path> loader = LOADERS.stream().flatMap(name -> library(name).stream()).findFirst();
    findings.add(
        loader
            .map(file -> Finding.ok(PART, "loader", file.toString()))
            .orElseGet(
                () ->
                    Finding.note(PART, "loader", "no libOpenCL in the usual folders", GET_LOADER)));
    if (vendors == null || vendors.isEmpty()) {
      drivers(VENDORS, findings);
    } else if (vendors.contains("/")) {
      drivers(Path.of(vendors), findings);
    } else {
      findings.add(driver("OCL_ICD_VENDORS", vendors));
    }
    return findings;
  }

  private void drivers(Path place, List<Finding> findings) {
    if (!Files.exists(place)) {
      findings.add(Finding.note(PART, place.toString(), "there is no such folder", GET_DRIVER));
      return;
    }
    try (Stream<Path> files = Files.walk(place, 1)) {
      List<Path> drivers = files.filter(file -> file.toString().endsWith(".icd")).sorted().toList();
      if (drivers.isEmpty()) {
        findings.add(Finding.note(PART, place.toString(), "it names no driver", GET_DRIVER));
      }
      drivers.forEach(file -> findings.add(driver(file)));
    } catch (IOException e) {
      findings.add(
          Finding.note(PART, place.toString(), "it cannot be read: " + e.getMessage(), ""));
    }
  }

  private Finding driver(Path file) {
    try {
      return driver(file.toString(), Files.readString(file).strip());
    } catch (IOException e) {
      return Finding.note(PART, file.toString(), "it cannot be read: " + e.getMessage(), "");
    }
  }

  private Finding driver(String file, String library) {
    if (library.isEmpty()) {
      return Finding.note(PART, file, "it names no library", "install the driver again");
    }
    Optional<Path> found = library(library);
    if (found.isEmpty()) {
      return Finding.note(
          PART,
          file,
          "it names the driver "
              + library
              + (library.contains("/")
                  ? ", which does not exist"
                  : ", which is in none of the usual folders"),
          "install the driver again, or remove the file");
    }
    return Finding.ok(PART, file, "names the driver " + found.get());
  }

  /** A library by its path, or by its name in the folders of the linker. */
  private Optional<Path> library(String name) {
    return name.contains("/")
        ? Optional.of(Path.of(name)).filter(Files::exists)
        : libraries.stream().map(folder -> folder.resolve(name)).filter(Files::exists).findFirst();
  }
}
