package kerf.accel.conformance;

import java.util.ArrayList;
import java.util.List;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Matrix products: both transpositions, every form of C, one row (a picture) and several. */
final class MatrixCases {
  private static final int REPEAT = 3;

  private MatrixCases() {}

  static List<ConformanceCase> all(Draw draw) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (int i = 0; i < REPEAT; i++) {
      for (boolean transA : new boolean[] {false, true}) {
        for (boolean transB : new boolean[] {false, true}) {
          for (Addend addend : Addend.values()) {
            cases.add(gemm(draw, transA, transB, addend, draw.coin()));
          }
        }
      }
    }
    return cases;
  }

  /** The forms of C. */
  private enum Addend {
    NONE,
    VECTOR,
    ROW,
    COLUMN,
    FULL,
    SINGLE,
    SCALAR;

    /** The shape of C for an M x N product; null for none. */
    Shape shape(int m, int n) {
      return switch (this) {
        case NONE -> null;
        case VECTOR -> Shape.of(n);
        case ROW -> Shape.of(1, n);
        case COLUMN -> Shape.of(m, 1);
        case FULL -> Shape.of(m, n);
        case SINGLE -> Shape.of(1, 1);
        case SCALAR -> Shape.SCALAR;
      };
    }
  }

  private static ConformanceCase gemm(
      Draw draw, boolean transA, boolean transB, Addend addend, boolean computed) {
    int m = draw.pick(1, 1, 2, 5, 6, 7, 13);
    int k = draw.between(1, 150);
    int n = draw.pick(1, 3, 7, 8, 9, 16, 31, 64, 65, 100, 130);
    Shape a = transA ? Shape.of(k, m) : Shape.of(m, k);
    Shape b = transB ? Shape.of(n, k) : Shape.of(k, n);
    Op.Gemm op =
        new Op.Gemm(
            draw.pick(1f, 0.5f, -2f),
            draw.pick(1f, 0.25f, -3f),
            transA,
            transB,
            ConvCases.activation(draw));
    List<Shape> others = new ArrayList<>(List.of(b));
    if (addend != Addend.NONE) {
      others.add(addend.shape(m, n));
    }
    List<Shape> data = new ArrayList<>(List.of(a));
    List<Tensor> weights = new ArrayList<>();
    if (computed) {
      data.addAll(others);
    } else {
      others.forEach(shape -> weights.add(draw.tensor(shape)));
    }
    String name =
        "%dx%dx%d%s%s alpha %s beta %s C %s%s %s"
            .formatted(
                m,
                k,
                n,
                transA ? " A'" : "",
                transB ? " B'" : "",
                op.alpha(),
                op.beta(),
                addend,
                computed ? " computed" : "",
                op.activation());
    return ConformanceCase.of(name, op, data, weights, draw);
  }
}
