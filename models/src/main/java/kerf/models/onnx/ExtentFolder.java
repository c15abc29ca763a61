package kerf.models.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kerf.models.KerfException;

/**
 * Computes with shapes of which some dimensions are known only when the network runs: what
 * exporters write between a Shape and the Reshape that uses it. A dimension that was moved about
 * keeps its symbol; one that was computed with becomes a new one.
 */
final class ExtentFolder {
  private static final Map<String, Function<Call, Value>> OPERATORS =
      Map.ofEntries(
          Map.entry("Add", call -> binary(call, Math::addExact)),
          Map.entry("Cast", ExtentFolder::cast),
          Map.entry("Concat", ExtentFolder::concat),
          Map.entry("Div", call -> binary(call, Math::divideExact)),
          Map.entry("Gather", ExtentFolder::gather),
          Map.entry("Identity", call -> value(call, extents(call, 0), isScalar(call, 0))),
          Map.entry("Mul", call -> binary(call, Math::multiplyExact)),
          Map.entry("Slice", ExtentFolder::slice),
          Map.entry("Squeeze", ExtentFolder::squeeze),
          Map.entry("Sub", call -> binary(call, Math::subtractExact)),
          Map.entry("Unsqueeze", ExtentFolder::unsqueeze));

  private ExtentFolder() {}

  /**
   * The value of a Shape node, or of a node that computes with one, or nothing for any other node.
   */
  static Optional<Value> fold(Call call) {
    if (call.operator().equals("Shape")) {
      return Optional.of(shape(call));
    }
    Function<Call, Value> operator = OPERATORS.get(call.operator());
    List<Value> inputs = call.values();
    boolean folds =
        operator != null
            && inputs.stream().anyMatch(v -> v instanceof Value.Extents)
            && inputs.stream().noneMatch(v -> v instanceof Value.Activation);
    return folds ? Optional.of(operator.apply(call)) : Optional.empty();
  }

  private static Value shape(Call call) {
    List<Dim> dims =
        switch (call.input(0)) {
          case Value.Known known -> known.tensor().dims().stream().map(Dim::of).toList();
          case Value.Extents extents ->
              extents.scalar() ? List.of() : List.of(Dim.of(extents.dims().size()));
          case Value.Activation activation -> activation.dims();
        };
    int rank = dims.size();
    int start = bound(call.integer("start", 0), rank);
    int end = Math.max(start, bound(call.integer("end", rank), rank));
    return value(call, dims.subList(start, end), false);
  }

  private static int bound(long axis, int rank) {
    return Math.clamp(axis < 0 ? axis + rank : axis, 0, rank);
  }

  private static Value gather(Call call) {
    List<Dim> dims = extents(call, 0);
    ConstTensor indices = call.constant(1);
    call.axis(call.integer("axis", 0), 1);
    if (indices.rank() > 1 || isScalar(call, 0)) {
      throw call.unsupported("of a shape, with indices of rank " + indices.rank() + ",");
    }
    List<Dim> picked =
        LongStream.of(indices.longs())
            .mapToObj(i -> dims.get(Rearranging.index(call, i, dims.size())))
            .toList();
    return value(call, picked, indices.rank() == 0);
  }

  private static Value slice(Call call) {
    List<Dim> dims = extents(call, 0);
    Range range = Range.of(call, List.of(dims.size())).getFirst();
    return value(call, range.indices().mapToObj(dims::get).toList(), false);
  }

  private static Value concat(Call call) {
    List<Dim> joined = new ArrayList<>();
    for (int i = 0; i < call.values().size(); i++) {
      if (isScalar(call, i)) {
        throw call.error("joins '" + call.input(i).name() + "', which is a single number");
      }
      joined.addAll(extents(call, i));
    }
    return value(call, joined, false);
  }

  private static Value squeeze(Call call) {
    if (extents(call, 0).size() != 1) {
      throw call.error("drops an axis of more than one element");
    }
    return value(call, extents(call, 0), true);
  }

  private static Value unsqueeze(Call call) {
    if (!isScalar(call, 0)) {
      throw call.unsupported("of a vector that is computed from a shape");
    }
    return value(call, extents(call, 0), false);
  }

  private static Value cast(Call call) {
    ElementType to = Arithmetic.castType(call);
    if (to != ElementType.INT64 && to != ElementType.INT32) {
      throw call.unsupported("of a shape to " + to);
    }
    return value(call, extents(call, 0), isScalar(call, 0));
  }

  private static Value binary(Call call, LongBinaryOperator operator) {
    List<Dim> a = extents(call, 0);
    List<Dim> b = extents(call, 1);
    int size = a.size() == 1 ? b.size() : a.size();
    if (b.size() != size && b.size() != 1) {
      throw call.error("cannot broadcast vectors of " + a.size() + " and " + b.size());
    }
    BinaryOperator<Dim> dims =
        (x, y) -> x.isKnown() && y.isKnown() ? compute(call, operator, x, y) : Dim.fresh();
    List<Dim> result =
        IntStream.range(0, size)
            .mapToObj(i -> dims.apply(a.get(i % a.size()), b.get(i % b.size())))
            .toList();
    return value(call, result, isScalar(call, 0) && isScalar(call, 1));
  }

  private static Dim compute(Call call, LongBinaryOperator operator, Dim x, Dim y) {
    try {
      return Dim.of(operator.applyAsLong(x.size(), y.size()));
    } catch (ArithmeticException e) {
      throw new KerfException(call.error("cannot compute with " + x + " and " + y).getMessage(), e);
    }
  }

  private static boolean isScalar(Call call, int index) {
    return call.input(index).rank() == 0;
  }

  /** A vector of integers, known or not. */
  static List<Dim> extents(Call call, int index) {
    return switch (call.input(index)) {
      case Value.Extents extents -> extents.dims();
      case Value.Known known when known.rank() <= 1 && !known.tensor().type().isReal() ->
          LongStream.of(known.tensor().longs()).mapToObj(Dim::of).toList();
      case Value other ->
          throw call.error(
              "takes '" + other.name() + "' for a shape, which is no vector of integers");
    };
  }

  private static Value value(Call call, List<Dim> dims, boolean scalar) {
    if (!dims.stream().allMatch(Dim::isKnown)) {
      return new Value.Extents(call.output(), dims, scalar);
    }
    ConstTensor vector = ConstTensor.vector(dims.stream().mapToLong(Dim::size).toArray());
    return new Value.Known(call.output(), scalar ? vector.reshaped(List.of()) : vector);
  }
}
