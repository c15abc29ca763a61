package kerf.accel;

import java.nio.file.Path;
import java.util.List;

/**
 * Kernels that were compiled ahead of time: one program binary that holds all of them, each
 * function called by its kernel's id. An FPGA with an image runs nothing else.
 *
 * @param device part of the names of the devices that it is for
 * @param file the binary
 * @param sha256 of the file, in hexadecimal digits
 * @param kernels ids of those that it holds
 */
public record Image(String device, Path file, String sha256, List<String> kernels) {
  /** Copies the list. */
  public Image {
    kernels = List.copyOf(kernels);
  }

  /** Whether it is for a device of a name. */
  public boolean suits(String deviceName) {
    return deviceName.contains(device);
  }
}
