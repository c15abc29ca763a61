package kerf.models.graph;

import static kerf.models.graph.ShapeException.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kerf.models.tensor.Shape;

/** Output shape of each operation. A free dimension is carried on, and compared with nothing. */
final class ShapeRules {
  private ShapeRules() {}

  static Shape shape(Op op, List<Shape> in, Shape given) {
    return switch (op) {
      case Op.Input(Shape declared) -> input(declared, given);
      case Op.Parameter(Shape shape, _) -> shape;
      case Op.Constant(var value) -> value.shape();
      case Op.Conv2d conv -> conv(conv, in);
      case Op.BatchNorm norm -> norm(norm, in);
      case Op.Activate _, Op.Dropout _, Op.Identity _ -> only(in);
      case Op.PRelu _ -> prelu(in);
      case Op.Lrn _ -> image(only(in));
      case Op.MaxPool(Window window, boolean ceil) -> pool(window, ceil, image(only(in)));
      case Op.ArgMaxPool(Window window, boolean ceil, _) -> pool(window, ceil, image(only(in)));
      case Op.AvgPool(Window window, boolean ceil, _) -> pool(window, ceil, image(only(in)));
      case Op.GlobalAvgPool _ -> image(only(in)).with(1, 1).with(2, 1);
      case Op.AdaptiveAvgPool(int h, int w) -> image(only(in)).with(1, h).with(2, w);
      case Op.Concat(int axis) -> concat(axis, in);
      case Op.Add _, Op.Mul _ -> broadcast(two(in));
      case Op.Quantize _ -> quantize(in);
      case Op.Gemm gemm -> gemm(gemm, in);
      case Op.Softmax(List<Integer> axes) -> softmax(axes, only(in));
      case Op.Flatten(int axis) -> flatten(axis, only(in).toNchw());
      case Op.Reshape(List<Integer> target) -> reshape(target, only(in).toNchw());
      case Op.Pad pad -> pad(pad, only(in));
    };
  }

  private static Shape input(Shape declared, Shape given) {
    if (given == null) {
      return declared;
    }
    check(given.rank() == declared.rank(), "it expects " + declared);
    for (int axis = 0; axis < declared.rank(); axis++) {
      check(agree(declared.dim(axis), given.dim(axis)), "it expects " + declared);
    }
    return given;
  }

  private static Shape conv(Op.Conv2d conv, List<Shape> in) {
    check(in.size() == 2 || in.size() == 3, "a convolution reads x, weight and perhaps bias");
    Shape x = image(in.get(0));
    Shape weight = in.get(1);
    Window window = conv.window();
    check(weight.rank() == 4, "the weight must have rank 4");
    check(
        weight.dim(2) == window.kernelH() && weight.dim(3) == window.kernelW(),
        "the kernel is " + window.kernelH() + "x" + window.kernelW());
    check(
        agree(x.c(), weight.dim(1) * conv.groups()) && weight.dim(0) % conv.groups() == 0,
        "channels do not fit " + conv.groups() + " group(s)");
    if (in.size() == 3) {
      check(in.get(2).equals(Shape.of(weight.dim(0))), "the bias must be " + weight.dim(0));
    }
    return pool(window, false, x).with(3, weight.dim(0));
  }

  private static Shape pool(Window window, boolean ceil, Shape x) {
    int h = window.outH(x.h(), ceil);
    int w = window.outW(x.w(), ceil);
    check(
        (h > 0 || h == Shape.FREE) && (w > 0 || w == Shape.FREE),
        "a " + window.kernelH() + "x" + window.kernelW() + " window does not fit into the picture");
    return x.with(1, h).with(2, w);
  }

  private static Shape norm(Op.BatchNorm norm, List<Shape> in) {
    check(in.size() == (norm.scaled() ? 5 : 4), "it reads x and one vector per statistic");
    Shape x = in.get(0);
    int channels = x.dim(-1);
    for (Shape vector : in.subList(1, in.size())) {
      check(
          vector.rank() == 1 && agree(channels, vector.dim(0)), "x has " + channels + " channels");
    }
    return x;
  }

  private static Shape prelu(List<Shape> in) {
    Shape x = two(in).get(0);
    check(broadcast(in).equals(x), "the slope must broadcast to x");
    return x;
  }

  private static Shape quantize(List<Shape> in) {
    check(in.size() == 3, "it reads x, scale and zero point");
    Shape x = in.getFirst();
    check(
        in.stream().allMatch(other -> broadcast(List.of(x, other)).equals(x)),
        "scale and zero point must broadcast to x");
    return x;
  }

  private static Shape concat(int axis, List<Shape> in) {
    check(!in.isEmpty(), "there is nothing to join");
    Shape first = in.get(0);
    check(axis >= 0 && axis < first.rank(), "there is no axis " + axis);
    int sum = 0;
    for (Shape shape : in) {
      check(shape.rank() == first.rank(), "ranks differ");
      for (int a = 0; a < first.rank(); a++) {
        check(a == axis || agree(first.dim(a), shape.dim(a)), "they differ outside axis " + axis);
      }
      sum =
          sum == Shape.FREE || shape.dim(axis) == Shape.FREE
              ? Shape.FREE
              : Math.addExact(sum, shape.dim(axis));
    }
    return first.with(axis, sum);
  }

  private static Shape broadcast(List<Shape> in) {
    Shape a = in.get(0);
    Shape b = in.get(1);
    int rank = Math.max(a.rank(), b.rank());
    List<Integer> dims = new ArrayList<>();
    for (int axis = -rank; axis < 0; axis++) {
      int da = -axis <= a.rank() ? a.dim(axis) : 1;
      int db = -axis <= b.rank() ? b.dim(axis) : 1;
      check(da == 1 || db == 1 || agree(da, db), "they do not broadcast");
      dims.add(da == 1 ? db : db == 1 || da != Shape.FREE ? da : db);
    }
    return new Shape(dims);
  }

  private static Shape gemm(Op.Gemm gemm, List<Shape> in) {
    check(in.size() == 2 || in.size() == 3, "it reads A, B and perhaps C");
    Shape a = in.get(0);
    Shape b = in.get(1);
    check(a.rank() == 2 && b.rank() == 2, "it multiplies matrices");
    int m = a.dim(gemm.transA() ? 1 : 0);
    int k = a.dim(gemm.transA() ? 0 : 1);
    int n = b.dim(gemm.transB() ? 0 : 1);
    int kb = b.dim(gemm.transB() ? 1 : 0);
    check(agree(k, kb), "the inner extents " + k + " and " + kb + " differ");
    Shape out = Shape.of(m, n);
    check(
        in.size() == 2 || broadcast(List.of(out, in.get(2))).equals(out),
        "C does not broadcast to " + out);
    return out;
  }

  private static Shape softmax(List<Integer> axes, Shape x) {
    check(axes.stream().allMatch(a -> a >= 0 && a < x.rank()), "there are no axes " + axes);
    return x;
  }

  private static Shape flatten(int axis, Shape nchw) {
    check(axis >= 0 && axis <= nchw.rank(), "there is no axis " + axis);
    return Shape.of(product(nchw, 0, axis), product(nchw, axis, nchw.rank()));
  }

  private static int product(Shape shape, int from, int to) {
    boolean free = IntStream.range(from, to).anyMatch(a -> shape.dim(a) == Shape.FREE);
    return free ? Shape.FREE : Math.toIntExact(shape.elements(from, to));
  }

  private static Shape reshape(List<Integer> target, Shape nchw) {
    check(target.stream().filter(d -> d == -1).count() <= 1, "only one dimension may be -1");
    List<Integer> dims = new ArrayList<>();
    for (int axis = 0; axis < target.size(); axis++) {
      check(
          target.get(axis) != 0 || axis < nchw.rank(),
          "there is no dimension " + axis + " to copy");
      dims.add(target.get(axis) == 0 ? nchw.dim(axis) : target.get(axis));
    }
    if (!nchw.isFixed()) {
      return new Shape(dims).toNhwc();
    }
    int rest = target.indexOf(-1);
    long known =
        dims.stream().filter(d -> d != -1).mapToLong(d -> d).reduce(1, Math::multiplyExact);
    if (rest >= 0) {
      check(nchw.elements() % known == 0, "its elements do not divide into " + target);
      dims.set(rest, Math.toIntExact(nchw.elements() / known));
    } else {
      check(known == nchw.elements(), "its elements do not fill " + target);
    }
    return new Shape(dims).toNhwc();
  }

  private static Shape pad(Op.Pad pad, Shape x) {
    check(pad.before().size() == x.rank() && pad.after().size() == x.rank(), "it has another rank");
    Shape out = x;
    for (int axis = 0; axis < x.rank(); axis++) {
      int border = pad.before().get(axis) + pad.after().get(axis);
      if (x.dim(axis) != Shape.FREE) {
        check(x.dim(axis) + border > 0, "nothing would be left");
        out = out.with(axis, x.dim(axis) + border);
      }
    }
    return out;
  }

  private static Shape image(Shape x) {
    check(x.rank() == 4, "it takes feature maps of rank 4");
    return x;
  }

  private static Shape only(List<Shape> in) {
    check(in.size() == 1, "it reads one value");
    return in.get(0);
  }

  private static List<Shape> two(List<Shape> in) {
    check(in.size() == 2, "it reads two values");
    return in;
  }

  private static boolean agree(int a, int b) {
    return a == b || a == Shape.FREE || b == Shape.FREE;
  }
}
