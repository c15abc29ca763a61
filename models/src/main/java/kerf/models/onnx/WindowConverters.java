package kerf.models.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/** Conv and the pools: what slides a window over feature maps. */
final class WindowConverters {
  private WindowConverters() {}

  static Value conv(Call call, Assembly assembly) {
    Value x = image(call);
    ConstTensor weight = call.constant(1);
    if (weight.rank() != 4) {
      throw call.unsupported("with a weight of rank " + weight.rank());
    }
    long groups = call.integer("group", 1);
    if (groups < 1 || groups > weight.dims().get(0)) {
      throw call.error("has " + groups + " groups for a weight of " + weight.dims());
    }
    List<String> inputs =
        new ArrayList<>(
            List.of(assembly.operand(x, call), assembly.weight((Value.Known) call.input(1))));
    if (call.optionalConstant(2).isPresent()) {
      inputs.add(assembly.weight((Value.Known) call.input(2)));
    }
    Window window = Windows.conv(call, weight.dims().subList(2, 4));
    Op op = new Op.Conv2d(window, (int) groups, Activation.NONE);
    return assembly.add(call, op, inputs, batchOf(x));
  }

  static Value maxPool(Call call, Assembly assembly) {
    return pool(call, assembly, new Op.MaxPool(Windows.pool(call), ceil(call)));
  }

  /** The second output of MaxPool: where each maximum lies. */
  static Value argMaxPool(Call call, String name, Assembly assembly) {
    Value x = image(call);
    boolean columnMajor = call.integer("storage_order", 0) != 0;
    Op op = new Op.ArgMaxPool(Windows.pool(call), ceil(call), columnMajor);
    Value positions = assembly.add(name, op, List.of(assembly.operand(x, call)), batchOf(x));
    assembly.markIntegers(name, ElementType.INT64);
    return positions;
  }

  static Value averagePool(Call call, Assembly assembly) {
    boolean counted = call.integer("count_include_pad", 0) != 0;
    return pool(call, assembly, new Op.AvgPool(Windows.pool(call), ceil(call), counted));
  }

  static Value globalAveragePool(Call call, Assembly assembly) {
    return pool(call, assembly, new Op.GlobalAvgPool());
  }

  /** The largest of all pixels: a window as large as the map. */
  static Value globalMaxPool(Call call, Assembly assembly) {
    List<Integer> map = Axes.shape(dims(image(call))).dims();
    if (map.get(1) == Shape.FREE || map.get(2) == Shape.FREE) {
      throw call.unsupported("on maps whose size is known at run time only");
    }
    Window window = new Window(map.get(1), map.get(2), 1, 1, 1, 1, Padding.none());
    return pool(call, assembly, new Op.MaxPool(window, false));
  }

  private static List<Dim> dims(Value value) {
    return switch (value) {
      case Value.Activation x -> x.dims();
      case Value.Known known -> known.tensor().dims().stream().map(Dim::of).toList();
      case Value.Extents _ -> List.of();
    };
  }

  private static boolean ceil(Call call) {
    return call.integer("ceil_mode", 0) != 0;
  }

  private static Value pool(Call call, Assembly assembly, Op op) {
    Value x = image(call);
    return assembly.add(call, op, List.of(assembly.operand(x, call)), batchOf(x));
  }

  private static Value image(Call call) {
    Value x = call.input(0);
    if (x.rank() != 4) {
      throw call.unsupported("on a value of rank " + x.rank());
    }
    return x;
  }

  private static IntFunction<Dim> batchOf(Value x) {
    return axis -> axis == 0 && x instanceof Value.Activation a ? a.dims().getFirst() : null;
  }
}
