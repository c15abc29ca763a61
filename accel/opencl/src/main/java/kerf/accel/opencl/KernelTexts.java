package kerf.accel.opencl;

import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.pack.Pack;
import kerf.accel.kernels.pack.PackLibrary;

/** Where kernels' texts come from. */
@FunctionalInterface
interface KernelTexts {
  /**
   * The text of a kernel.
   *
   * @throws kerf.models.KerfException when there is none
   */
  KernelText text(Kernel kernel);

  /** The texts of a library of packs. */
  static KernelTexts of(PackLibrary library) {
    return kernel -> {
      Pack pack = library.pack(kernel);
      return new KernelText(
          kernel.id(),
          pack.entry().entry(),
          pack.entry().header(),
          pack.flags(),
          pack.text(),
          pack.textWithoutPragma());
    };
  }
}
