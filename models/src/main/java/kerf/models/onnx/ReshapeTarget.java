package kerf.models.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kerf.models.KerfException;

/**
 * What a Reshape asks for, told from what it is given: which extents are copied, which is "what
 * remains".
 */
final class ReshapeTarget {
  private ReshapeTarget() {}

  /**
   * The extents of the result. "What remains" becomes a number or the one symbol that it equals, if
   * the symbols on both sides cancel; otherwise a symbol of its own.
   *
   * @param wanted the shape that the call is given: 0 copies, -1 is what remains
   * @throws KerfException when there is nothing to copy, or the elements do not fit
   */
  static List<Dim> extents(Call call, List<Dim> from, List<Dim> wanted) {
    boolean zeroCopies = call.integer("allowzero", 0) == 0;
    List<Dim> to = new ArrayList<>();
    int rest = -1;
    for (int axis = 0; axis < wanted.size(); axis++) {
      Dim dim = wanted.get(axis);
      if (dim.isKnown() && dim.size() == -1) {
        if (rest >= 0) {
          throw call.error("has two dimensions of -1 in " + wanted);
        }
        rest = axis;
      } else if (dim.isKnown() && dim.size() == 0 && zeroCopies) {
        if (axis >= from.size()) {
          throw call.error("copies dimension " + axis + " of a value of rank " + from.size());
        }
        dim = from.get(axis);
      } else if (dim.isKnown() && (dim.size() < 0 || dim.size() > Integer.MAX_VALUE)) {
        throw call.error("has a dimension of " + dim.size());
      }
      to.add(dim);
    }
    List<Dim> named = new ArrayList<>(to);
    if (rest >= 0) {
      named.remove(rest);
      to.set(rest, remaining(call, from, named));
    } else if (known(from) && known(to) && product(call, from) != product(call, to)) {
      throw misfit(call, from, wanted);
    }
    return to;
  }

  private static Dim remaining(Call call, List<Dim> from, List<Dim> named) {
    List<String> symbols =
        from.stream().filter(d -> !d.isKnown()).map(Dim::symbol).collect(Collectors.toList());
    boolean cancels =
        named.stream().filter(d -> !d.isKnown()).allMatch(d -> symbols.remove(d.symbol()));
    long above = product(call, from);
    long below = product(call, named);
    if (cancels && symbols.isEmpty()) {
      if (below == 0 || above % below != 0) {
        throw misfit(call, from, named);
      }
      return Dim.of(above / below);
    }
    return cancels && symbols.size() == 1 && above == below
        ? new Dim(-1, symbols.getFirst())
        : Dim.fresh();
  }

  /**
   * The operation's list for known and unknown extents: a symbol that the input has in the same
   * place is copied (0), one other is what remains (-1): a valid file leaves it no other value.
   *
   * @throws KerfException when more than one extent stays unknown
   */
  static List<Integer> list(Call call, List<Dim> from, List<Dim> to) {
    List<Integer> list = new ArrayList<>();
    for (int axis = 0; axis < to.size(); axis++) {
      Dim dim = to.get(axis);
      if (dim.isKnown() && dim.size() == 0) {
        throw call.unsupported("to a tensor without elements");
      }
      if (dim.isKnown() && (dim.size() < 1 || dim.size() > Integer.MAX_VALUE)) {
        throw call.error("makes a dimension of " + dim.size());
      }
      boolean copied = !dim.isKnown() && axis < from.size() && from.get(axis).equals(dim);
      list.add(dim.isKnown() ? (int) dim.size() : copied ? 0 : -1);
    }
    if (list.stream().filter(d -> d == -1).count() > 1) {
      throw call.unsupported(
          "to " + to + ", where more than one dimension is known at run time only,");
    }
    return list;
  }

  private static boolean known(List<Dim> dims) {
    return dims.stream().allMatch(Dim::isKnown);
  }

  /** Product of the extents that are known. */
  private static long product(Call call, List<Dim> dims) {
    try {
      return dims.stream().filter(Dim::isKnown).mapToLong(Dim::size).reduce(1, Math::multiplyExact);
    } catch (ArithmeticException e) {
      throw new KerfException(call.error("has too many elements: " + dims).getMessage(), e);
    }
  }

  private static KerfException misfit(Call call, List<Dim> from, List<Dim> to) {
    return call.error("cannot bring " + from + " to " + to);
  }
}
