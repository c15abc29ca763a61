package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.CpuKernels;
import kerf.accel.kernels.CpuPoolFields;
import kerf.models.graph.Window;

/** Depthwise convolution on a CPU: one input and one output channel a group, whole vectors. */
public record CpuDepthwiseConv() implements ConvMethod {
  @Override
  public String id() {
    return CpuKernels.DEPTHWISE.id();
  }

  @Override
  public boolean fits(ConvGeometry conv) {
    return conv.groupIn() == 1
        && conv.groupOut() == 1
        && CpuMoves.whole(
            conv.in().channels(),
            conv.in().stride(),
            conv.in().offset(),
            conv.out().stride(),
            conv.out().offset());
  }

  @Override
  public List<Launch> launches(ConvGeometry conv, ConvOperands operands, Buffers buffers) {
    String node = operands.node();
    Window w = conv.window();
    int[] shape =
        CpuPools.shape(conv.images(), conv.in(), conv.out(), w.dilationH(), w.dilationW());
    shape[CpuPoolFields.KERNEL_H] = w.kernelH();
    shape[CpuPoolFields.KERNEL_W] = w.kernelW();
    shape[CpuPoolFields.STRIDE_H] = w.strideH();
    shape[CpuPoolFields.STRIDE_W] = w.strideW();
    shape[CpuPoolFields.PAD_TOP] = conv.padding().top();
    shape[CpuPoolFields.PAD_LEFT] = conv.padding().left();
    List<Integer> arguments =
        List.of(
            operands.in(),
            buffers.floats(node + " weights", CpuWeights.direct(conv, operands.weights())),
            buffers.floats(node + " bias", CpuTiledConv.bias(conv, operands.bias())),
            buffers.floats(node + " limits", Limits.of(operands.activation())),
            operands.out(),
            buffers.ints(node + " shape", shape));
    return List.of(new Launch(CpuKernels.DEPTHWISE, arguments, shape, node));
  }
}
