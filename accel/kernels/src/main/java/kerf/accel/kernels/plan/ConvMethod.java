package kerf.accel.kernels.plan;

import java.util.List;

/** A way to compute a convolution over NHWC buffers by launches of kernels. */
public interface ConvMethod {
  /** Name in profiles and caches of measurements. */
  String id();

  /** True when it can compute the convolution. */
  boolean fits(ConvGeometry conv);

  /** True when it adds up the products that the definition names; Winograd's rounding is larger. */
  default boolean exact() {
    return true;
  }

  /** The launches, in order. */
  List<Launch> launches(ConvGeometry conv, ConvOperands operands, Buffers buffers);
}
