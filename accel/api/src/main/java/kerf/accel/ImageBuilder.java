package kerf.accel;

/** A device whose driver compiles images, such as an emulator of FPGAs. */
public interface ImageBuilder extends Device {
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
}
