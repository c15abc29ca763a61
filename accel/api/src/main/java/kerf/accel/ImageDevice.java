package kerf.accel;

/**
 * A device that can have an {@link Image}, and whose driver may compile one: an FPGA's emulator.
 */
public interface ImageDevice extends Device {
  /**
   * Compiles a text.
   *
   * @param text OpenCL C with any number of kernels
   * @param flags build options
   * @return the program binary, as an {@link Image}'s file holds it
   * @throws kerf.models.KerfException when the device has no compiler, or that refuses the text;
   *     its log is in the sentence
   */
  byte[] build(String text, String flags);

  /**
   * Loads the device's image now, if it has one, and not with the first program: a driver that
   * refuses it shall do so before a run begins.
   *
   * @throws kerf.models.KerfException when it cannot be loaded
   */
  void load();
}
