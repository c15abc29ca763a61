package kerf.accel.kernels;

import java.util.List;
import java.util.Locale;

/**
 * A kernel of convolution that computes a tile of pixels x channels a work-group.
 *
 * @param kernel the kernel; its work-group is flat along x
 * @param pixels output pixels of a work-group
 * @param channels output channels of a work-group
 * @param slice terms that pass through local memory at a time: the packed weights' rows are a
 *     multiple
 * @param sums sums that an item keeps in registers
 */
public record ConvTile(Kernel kernel, int pixels, int channels, int slice, int sums) {
  /** A generated kernel with a work-group of so many items. */
  static ConvTile of(
      Target target,
      Class<?> owner,
      String method,
      int items,
      int pixels,
      int channels,
      int slice,
      int sums) {
    String id = target.name().toLowerCase(Locale.ROOT) + "_conv_" + method;
    List<Integer> local = List.of(items, 1, 1);
    Kernel kernel = new Kernel(id, target, owner, method, Signatures.CONV, local, true);
    return new ConvTile(kernel, pixels, channels, slice, sums);
  }

  /** Items of a work-group. */
  public int items() {
    return kernel.localSize().getFirst();
  }
}
