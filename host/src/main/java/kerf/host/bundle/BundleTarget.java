package kerf.host.bundle;

import java.util.List;
import kerf.models.UsageException;
import kerf.profiles.board.Board;
import kerf.profiles.board.Boards;

/**
 * What a bundle is for.
 *
 * @param id as on the command line
 * @param name for people
 * @param devices that compute there, the next when one fails
 */
public record BundleTarget(String id, String name, List<String> devices) {
  /** A machine with nothing but its processor. */
  public static final String CPU = "cpu";

  private static final String PROCESSOR = "simd";
  private static final String GRAPHICS = "opencl:gpu0";

  /** Copies the list. */
  public BundleTarget {
    devices = List.copyOf(devices);
  }

  /**
   * The target of a profile.
   *
   * @param profile {@link #CPU}, a board's id, or a board's file
   * @throws UsageException when there is no such board, or there are no bundles for its kind
   */
  public static BundleTarget of(String profile) {
    if (profile.equals(CPU)) {
      return new BundleTarget(CPU, "any processor", List.of(PROCESSOR));
    }
    Board board = Boards.of(profile);
    return switch (board.kind()) {
      case CPU -> new BundleTarget(board.id(), board.name(), List.of(PROCESSOR));
      case GPU, IGPU -> new BundleTarget(board.id(), board.name(), List.of(GRAPHICS, PROCESSOR));
      case FPGA, FPGA_SOC ->
          throw new UsageException(
              "there are no bundles for FPGAs yet, and "
                  + board.id()
                  + " is one; '--for cpu' makes one for the processor beside it");
    };
  }

  /** True when an OpenCL device is among the devices. */
  boolean needsOpenCl() {
    return devices.contains(GRAPHICS);
  }

  /** The device that every bundle has, and whose answer is recorded. */
  static String processor() {
    return PROCESSOR;
  }
}
