package kerf.models.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;

/**
 * Add, Mul, Sum and PRelu. ONNX lines shapes up at their last axis, which is W; in NHWC the last
 * one is C. So constants beside feature maps get the rank of those first, and are then put into
 * NHWC order like them.
 */
final class BroadcastConverters {
  private BroadcastConverters() {}

  static Value add(Call call, Assembly assembly) {
    return binary(call, assembly, new Op.Add(Activation.NONE));
  }

  static Value mul(Call call, Assembly assembly) {
    return binary(call, assembly, new Op.Mul());
  }

  static Value prelu(Call call, Assembly assembly) {
    Value slope = call.input(1);
    int rank = call.input(0).rank();
    if (OldOperators.slopesAreOfChannels(call)
        && slope instanceof Value.Known(String name, ConstTensor vector)
        && vector.rank() == 1
        && rank > 2) {
      List<Integer> dims = new ArrayList<>(Collections.nCopies(rank - 1, 1));
      dims.set(0, vector.count());
      slope = new Value.Known(name, vector.reshaped(dims));
    }
    return binary(call, assembly, call.output(), new Op.PRelu(), call.input(0), slope);
  }

  static Value sum(Call call, Assembly assembly) {
    List<Value> terms = call.values();
    if (terms.size() < 2) {
      return MapConverters.identity(call, assembly);
    }
    Value sum = terms.getFirst();
    Op add = new Op.Add(Activation.NONE);
    for (int i = 1; i < terms.size(); i++) {
      boolean last = i == terms.size() - 1;
      String name = last ? call.output() : assembly.unique(call.output() + ".sum" + i);
      sum = binary(call, assembly, name, add, sum, terms.get(i));
    }
    return sum;
  }

  private static Value binary(Call call, Assembly assembly, Op op) {
    return binary(call, assembly, call.output(), op, call.input(0), call.input(1));
  }

  private static Value binary(Call call, Assembly assembly, String name, Op op, Value a, Value b) {
    int rank = rank(call, a, b);
    List<String> inputs =
        List.of(operand(call, assembly, a, rank), operand(call, assembly, b, rank));
    return assembly.add(name, op, inputs, axis -> origin(a, b, rank, axis));
  }

  /** The rank that the result has, provided that NHWC means the same for all that take part. */
  private static int rank(Call call, Value a, Value b) {
    int rank = Math.max(a.rank(), b.rank());
    for (Value value : List.of(a, b)) {
      boolean fits = value.rank() == rank || value.rank() == 0 || value instanceof Value.Known;
      if (!fits && (rank == 4 || value.rank() == 4)) {
        throw call.unsupported("between values of rank " + a.rank() + " and " + b.rank());
      }
    }
    return rank;
  }

  private static String operand(Call call, Assembly assembly, Value value, int rank) {
    return value instanceof Value.Known known && rank == 4
        ? assembly.operand(known, rank)
        : assembly.operand(value, call);
  }

  /** The extent that both sides agree upon, or the one of the side that is not broadcast. */
  private static Dim origin(Value a, Value b, int rank, int axis) {
    Dim da = extent(a, axis - rank);
    Dim db = extent(b, axis - rank);
    if (da.equals(db) || db.equals(Dim.of(1))) {
      return da;
    }
    return da.equals(Dim.of(1)) ? db : null;
  }

  private static Dim extent(Value value, int fromEnd) {
    if (-fromEnd > value.rank()) {
      return Dim.of(1);
    }
    int axis = value.rank() + fromEnd;
    return switch (value) {
      case Value.Activation x -> x.dims().get(axis);
      case Value.Known known -> Dim.of(known.tensor().dims().get(axis));
      case Value.Extents _ -> Dim.fresh();
    };
  }
}
