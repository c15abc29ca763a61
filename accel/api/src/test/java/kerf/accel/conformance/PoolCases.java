package kerf.accel.conformance;

import java.util.ArrayList;
import java.util.List;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/** Pools. Padding stays below the kernel's extent, so that no window lies in the padding alone. */
final class PoolCases {
  private static final int RANDOM = 60;

  private PoolCases() {}

  static List<ConformanceCase> all(Draw draw) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (Window window :
        List.of(
            Window.square(3, 2),
            Window.square(3, 1).padded(1, 1),
            Window.square(2, 2),
            Window.square(3, 2).with(Padding.Same.UPPER))) {
      for (boolean ceil : new boolean[] {false, true}) {
        for (int height = 7; height <= 8; height++) {
          addAll(cases, draw, window, ceil, Shape.nhwc(2, height, 9, draw.between(1, 40)));
        }
      }
    }
    while (cases.size() < RANDOM * 3) {
      Pooled drawn = drawn(draw);
      addAll(cases, draw, drawn.window, drawn.ceil, drawn.x);
    }
    for (int channels : new int[] {1, 5, 8, 33, 300}) {
      Shape x = Shape.nhwc(draw.between(1, 3), draw.between(1, 9), draw.between(1, 9), channels);
      cases.add(one(draw, "", new Op.GlobalAvgPool(), x));
      int rows = draw.between(1, 7);
      int columns = draw.between(1, 7);
      cases.add(one(draw, rows + "x" + columns, new Op.AdaptiveAvgPool(rows, columns), x));
    }
    return cases;
  }

  /** Where maxima lie. */
  static List<ConformanceCase> positions(Draw draw) {
    List<ConformanceCase> cases = new ArrayList<>();
    while (cases.size() < RANDOM) {
      Pooled drawn = drawn(draw);
      Op op = new Op.ArgMaxPool(drawn.window, drawn.ceil, draw.coin());
      cases.add(one(draw, describe(drawn.window, drawn.ceil), op, drawn.x));
    }
    return cases;
  }

  /** A window and a picture under it. */
  private record Pooled(Window window, boolean ceil, Shape x) {
    boolean fits() {
      return window.outH(x.h(), ceil) > 0 && window.outW(x.w(), ceil) > 0 && meets(window, x, ceil);
    }
  }

  /** The next that fits. */
  private static Pooled drawn(Draw draw) {
    while (true) {
      Window window = bounded(ConvCases.window(draw));
      Shape x =
          Shape.nhwc(
              draw.between(1, 3), draw.between(1, 14), draw.between(1, 14), draw.between(1, 40));
      Pooled drawn = new Pooled(window, draw.coin(), x);
      if (drawn.fits()) {
        return drawn;
      }
    }
  }

  private static String describe(Window window, boolean ceil) {
    return ConvCases.describe(window) + (ceil ? " ceil" : "");
  }

  private static void addAll(
      List<ConformanceCase> cases, Draw draw, Window window, boolean ceil, Shape x) {
    String name = describe(window, ceil);
    cases.add(one(draw, name, new Op.MaxPool(window, ceil), x));
    cases.add(one(draw, name + " padding counted", new Op.AvgPool(window, ceil, true), x));
    cases.add(one(draw, name + " padding ignored", new Op.AvgPool(window, ceil, false), x));
  }

  private static ConformanceCase one(Draw draw, String name, Op op, Shape x) {
    return ConformanceCase.of(name, op, List.of(x), List.of(), draw);
  }

  /** Explicit padding cut to what is below the kernel's extent. */
  private static Window bounded(Window w) {
    if (!(w.padding() instanceof Padding.Explicit p)) {
      return w;
    }
    int vertical = w.extentH() - 1;
    int horizontal = w.extentW() - 1;
    return w.with(
        new Padding.Explicit(
            Math.min(p.top(), vertical),
            Math.min(p.left(), horizontal),
            Math.min(p.bottom(), vertical),
            Math.min(p.right(), horizontal)));
  }

  /**
   * True when every window has a tap inside the picture (a dilated one may step over a small
   * picture).
   */
  private static boolean meets(Window w, Shape x, boolean ceil) {
    Padding.Explicit p = w.padding().resolve(w, x.h(), x.w());
    return meets(w.outH(x.h(), ceil), w.kernelH(), w.strideH(), w.dilationH(), p.top(), x.h())
        && meets(w.outW(x.w(), ceil), w.kernelW(), w.strideW(), w.dilationW(), p.left(), x.w());
  }

  private static boolean meets(
      int outputs, int kernel, int stride, int dilation, int before, int extent) {
    for (int i = 0; i < outputs; i++) {
      boolean any = false;
      for (int k = 0; k < kernel; k++) {
        int at = i * stride - before + k * dilation;
        any |= at >= 0 && at < extent;
      }
      if (!any) {
        return false;
      }
    }
    return true;
  }
}
