package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.GpuKernels;

/** Any convolution without tiles: right where groups are narrow. */
public record DirectConv() implements ConvMethod {
  private static final int STRIP = 4;

  @Override
  public String id() {
    return GpuKernels.DIRECT.id();
  }

  @Override
  public boolean fits(ConvGeometry conv) {
    return true;
  }

  /** How the weights lie: one matrix of all output channels, without padding. */
  static float[] pack(ConvGeometry conv, float[] oihw) {
    int inputs = conv.groupIn();
    int outputs = conv.out().channels();
    int taps = conv.window().taps();
    float[] packed = new float[oihw.length];
    for (int k = 0; k < outputs; k++) {
      for (int c = 0; c < inputs; c++) {
        for (int t = 0; t < taps; t++) {
          packed[(t * inputs + c) * outputs + k] = oihw[(k * inputs + c) * taps + t];
        }
      }
    }
    return packed;
  }

  @Override
  public List<Launch> launches(ConvGeometry conv, ConvOperands operands, Buffers buffers) {
    String node = operands.node();
    int channels = conv.out().channels();
    float[] bias = operands.bias() == null ? new float[channels] : operands.bias();
    int strips = Math.ceilDiv(conv.out().width(), STRIP) * conv.out().height();
    int[] shape = conv.shape(channels, strips, conv.images(), conv.terms(), channels);
    List<Integer> arguments =
        List.of(
            operands.in(),
            buffers.floats(node + " weights", pack(conv, operands.weights())),
            buffers.floats(node + " bias", bias),
            buffers.floats(node + " limits", Limits.of(operands.activation())),
            operands.out(),
            buffers.ints(node + " shape", shape));
    return List.of(new Launch(GpuKernels.DIRECT, arguments, shape, node));
  }
}
