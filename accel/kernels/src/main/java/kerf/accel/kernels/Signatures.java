package kerf.accel.kernels;

import java.util.List;

/** Parameter lists that several kernels share. */
final class Signatures {
  /** A convolution or a fully connected layer. */
  static final List<Parameter> CONV =
      List.of(
          Parameter.in("in"),
          Parameter.in("weights"),
          Parameter.in("bias"),
          Parameter.in("limits"),
          Parameter.out("out"),
          Parameter.table("shape"));

  /** One tensor to another. */
  static final List<Parameter> MAP =
      List.of(Parameter.in("in"), Parameter.out("out"), Parameter.table("shape"));

  /** The end of a Winograd convolution. */
  static final List<Parameter> FINISH =
      List.of(
          Parameter.in("in"),
          Parameter.in("bias"),
          Parameter.in("limits"),
          Parameter.out("out"),
          Parameter.table("shape"));

  private Signatures() {}
}
