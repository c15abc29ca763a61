package kerf.accel.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;

/** Operations that move elements. */
final class MoveCases {
  private static final int REPEAT = 4;

  private MoveCases() {}

  static List<ConformanceCase> all(Draw draw) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (int i = 0; i < REPEAT; i++) {
      Shape x =
          Shape.nhwc(
              draw.between(1, 3), draw.between(1, 6), draw.between(1, 6), draw.between(1, 20));
      for (int axis = 0; axis < 4; axis++) {
        List<Shape> parts =
            List.of(x, x.with(axis, draw.between(1, 9)), x.with(axis, draw.between(1, 9)));
        cases.add(one(draw, "on axis " + axis, new Op.Concat(axis), parts));
        cases.add(one(draw, "at axis " + axis, new Op.Flatten(axis), List.of(x)));
      }
      for (int axis = 0; axis < 2; axis++) {
        Shape m = Shape.of(draw.between(1, 5), draw.between(1, 5));
        List<Shape> parts = List.of(m, m.with(axis, draw.between(1, 9)));
        cases.add(one(draw, "on axis " + axis, new Op.Concat(axis), parts));
      }
      cases.add(one(draw, "alone", new Op.Identity(), List.of(x)));
      cases.add(one(draw, "alone", new Op.Dropout(), List.of(x)));
      reshapes(cases, draw, x);
      pads(cases, draw, x);
    }
    return cases;
  }

  private static void reshapes(List<ConformanceCase> cases, Draw draw, Shape x) {
    List<List<Integer>> targets =
        List.of(
            List.of(0, -1),
            List.of(-1),
            List.of(0, x.c(), -1),
            List.of(0, -1, 1, 1),
            List.of(0, x.h(), x.w(), x.c()),
            List.of(x.n(), x.w() * x.h(), x.c(), 1));
    for (List<Integer> target : targets) {
      cases.add(one(draw, "to " + target, new Op.Reshape(target), List.of(x)));
    }
    Shape matrix = Shape.of(x.n(), x.h() * x.w() * x.c());
    List<Integer> image = List.of(0, x.c(), x.h(), x.w());
    cases.add(one(draw, "to " + image, new Op.Reshape(image), List.of(matrix)));
    Shape vector = Shape.nhwc(x.n(), 1, 1, x.c());
    cases.add(one(draw, "of a vector", new Op.Flatten(1), List.of(vector)));
  }

  private static void pads(List<ConformanceCase> cases, Draw draw, Shape x) {
    for (int i = 0; i < 4; i++) {
      List<Integer> before = border(draw, x, i);
      List<Integer> after = border(draw, x, i);
      Op pad = new Op.Pad(before, after, draw.pick(0f, -1.5f));
      boolean left =
          IntStream.range(0, 4).allMatch(a -> x.dim(a) + before.get(a) + after.get(a) > 0);
      if (left) {
        cases.add(one(draw, before + " and " + after, pad, List.of(x)));
      }
    }
  }

  /** Borders of up to 3; from the second round on, some cut away. */
  private static List<Integer> border(Draw draw, Shape x, int round) {
    return x.dims().stream()
        .map(dim -> draw.between(round == 0 || dim < 3 ? 0 : -(dim - 1) / 2, 3))
        .toList();
  }

  private static ConformanceCase one(Draw draw, String name, Op op, List<Shape> data) {
    return ConformanceCase.of(name, op, data, List.of(), draw);
  }
}
