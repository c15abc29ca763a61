package kerf.models.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;

/** Gemm and MatMul of matrices. */
final class MatrixConverters {
  private MatrixConverters() {}

  static Value gemm(Call call, Assembly assembly) {
    boolean transA = call.integer("transA", 0) != 0;
    boolean transB = call.integer("transB", 0) != 0;
    Op.Gemm op =
        new Op.Gemm(call.real("alpha", 1), call.real("beta", 1), transA, transB, Activation.NONE);
    return multiply(call, assembly, op, call.optional(2));
  }

  static Value matMul(Call call, Assembly assembly) {
    Op.Gemm op = new Op.Gemm(1, 1, false, false, Activation.NONE);
    return multiply(call, assembly, op, Optional.empty());
  }

  private static Value multiply(Call call, Assembly assembly, Op.Gemm op, Optional<Value> addend) {
    Value a = call.input(0);
    Value b = call.input(1);
    if (a.rank() != 2 || b.rank() != 2 || addend.filter(c -> c.rank() > 2).isPresent()) {
      throw call.unsupported("of values of rank " + a.rank() + " and " + b.rank());
    }
    List<String> inputs =
        new ArrayList<>(List.of(assembly.operand(a, call), assembly.operand(b, call)));
    addend.ifPresent(c -> inputs.add(assembly.operand(c, call)));
    Dim rows = a instanceof Value.Activation x ? x.dims().get(op.transA() ? 1 : 0) : null;
    Dim columns = b instanceof Value.Activation x ? x.dims().get(op.transB() ? 0 : 1) : null;
    return assembly.add(call, op, inputs, axis -> axis == 0 ? rows : columns);
  }
}
