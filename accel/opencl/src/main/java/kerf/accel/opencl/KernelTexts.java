package kerf.accel.opencl;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /** The texts of a library of packs, each read and edited once. */
  static KernelTexts of(PackLibrary library) {
    Map<String, KernelText> known = new ConcurrentHashMap<>();
    return kernel -> known.computeIfAbsent(kernel.id(), _ -> text(library.pack(kernel)));
  }

  private static KernelText text(Pack pack) {
    return new KernelText(
        pack.entry().id(),
        pack.entry().entry(),
        pack.entry().header(),
        pack.flags(),
        pack.text(),
        pack.textWithoutPragma());
  }
}
