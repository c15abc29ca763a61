package kerf.accel.simd;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kerf.accel.ConvProblem;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * Whether Winograd convolution pays, and with which transform: an estimate of the time, in
 * multiply-adds of vectors.
 */
final class WinogradChoice {
  /** What a block of sums costs besides its products, per sum. */
  private static final double STORE = 8;

  /** What it takes to bring a vector of weights from memory. */
  private static final double FETCH = 6;

  /** What a transform takes per value that it reads or writes. */
  private static final double VALUE = 2.2;

  /** Tiles, or pixels, of a register block. */
  private static final int BLOCK = 6;

  private WinogradChoice() {}

  /**
   * The cuts that are possible, in the order of the transforms; needs whole vectors of channels.
   */
  static List<Tiles> possible(ConvProblem problem) {
    Window w = problem.op().window();
    Shape in = problem.input();
    boolean dense = w.dilationH() * w.dilationW() == 1 && w.strideH() == w.strideW();
    boolean whole = in.c() % Lanes.COUNT == 0 && problem.outputs() % Lanes.COUNT == 0;
    if (!dense || !whole || problem.op().groups() > 1) {
      return List.of();
    }
    Padding.Explicit border = w.padding().resolve(w, in.h(), in.w());
    return Arrays.stream(Transform.values())
        .filter(f -> fits(f, w) && in.c() >= f.leastInputs())
        .map(f -> Tiles.of(f, w, border, in, problem.output()))
        .toList();
  }

  /** The best of the cuts where one is faster than the sum itself. */
  static Optional<Tiles> estimated(ConvProblem problem, List<Tiles> possible) {
    double direct = direct(problem.op().window(), problem.input(), problem.output());
    return possible.stream()
        .filter(tiles -> cost(tiles) < direct)
        .min(Comparator.comparingDouble(WinogradChoice::cost));
  }

  private static boolean fits(Transform f, Window w) {
    boolean square = f.square() && w.kernelH() == f.taps() && w.kernelW() == f.taps();
    boolean line = f.line() && w.taps() == f.taps() && Math.min(w.kernelH(), w.kernelW()) == 1;
    return w.strideH() == f.stride() && (square || line);
  }

  private static double direct(Window w, Shape in, Shape out) {
    double outputs = (double) out.c() / Lanes.COUNT;
    return product(out.n() * out.h() * out.w(), w.taps() * in.c(), outputs);
  }

  private static double cost(Tiles tiles) {
    int inputs = tiles.in().c();
    double outputs = (double) tiles.out().c() / Lanes.COUNT;
    double products = tiles.elements() * product(tiles.count(), inputs, outputs);
    int side = tiles.transform().side();
    int m = tiles.transform().outputs();
    double inLines = tiles.square() ? 2 * side : 1;
    double outLines = tiles.square() ? side + m : 1;
    double in = inLines * 2 * side * inputs / Lanes.COUNT;
    double out = outLines * (side + m) * outputs;
    return products + VALUE * tiles.count() * (in + out);
  }

  private static double product(int rows, int inner, double vectors) {
    int blocked = Math.ceilDiv(rows, BLOCK) * BLOCK;
    return vectors * (blocked * (inner + STORE) + FETCH * inner);
  }
}
