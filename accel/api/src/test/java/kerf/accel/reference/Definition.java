package kerf.accel.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Every operation as its definition reads, element by element in float64, sharing no code with the
 * loops under test.
 */
final class Definition {
  private Definition() {}

  static List<Tensor> run(Segment segment, List<Tensor> inputs) {
    Graph graph = segment.graph();
    Map<String, Grid> values = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      values.put(graph.inputs().get(i).name(), Grid.of(inputs.get(i)));
    }
    for (Node node : graph.nodes()) {
      if (!(node.op() instanceof Op.Input)) {
        Grid[] in = node.inputs().stream().map(values::get).toArray(Grid[]::new);
        values.put(node.name(), evaluate(node.op(), in, segment.shape(node.name())));
      }
    }
    return graph.outputs().stream().map(o -> values.get(o).tensor(segment.shape(o))).toList();
  }

  private static Grid evaluate(Op op, Grid[] in, Shape out) {
    return switch (op) {
      case Op.Constant(Tensor value) -> Grid.of(value);
      case Op.Conv2d conv -> activate(WindowDefinitions.conv(conv, in, out), conv.activation());
      case Op.MaxPool pool -> WindowDefinitions.max(pool, in[0], out);
      case Op.ArgMaxPool pool -> WindowDefinitions.argMax(pool, in[0], out);
      case Op.AvgPool pool -> WindowDefinitions.average(pool, in[0], out);
      case Op.GlobalAvgPool _ -> WindowDefinitions.bins(in[0], out);
      case Op.AdaptiveAvgPool _ -> WindowDefinitions.bins(in[0], out);
      case Op.Activate(Activation activation) -> activate(in[0], activation);
      case Op.Add(Activation activation) ->
          activate(Grid.of(out, i -> in[0].broadcast(i) + in[1].broadcast(i)), activation);
      case Op.Mul _ -> Grid.of(out, i -> in[0].broadcast(i) * in[1].broadcast(i));
      case Op.Quantize(int min, int max) ->
          Grid.of(
              out,
              i -> {
                // A float's quotient, as ONNX has it: whether it is a tie depends on its rounding.
                float quotient = (float) (in[0].at(i) / in[1].broadcast(i));
                double sum = Math.rint(quotient) + in[2].broadcast(i);
                return sum < min ? min : sum > max ? max : sum;
              });
      case Op.PRelu _ ->
          Grid.of(out, i -> in[0].at(i) * (in[0].at(i) < 0 ? in[1].broadcast(i) : 1));
      case Op.Gemm gemm -> activate(gemm(gemm, in, out), gemm.activation());
      case Op.BatchNorm norm -> batchNorm(norm, in, out);
      case Op.Lrn lrn -> lrn(lrn, in[0], out);
      case Op.Softmax softmax -> softmax(softmax, in[0], out);
      case Op.Concat concat -> concat(concat.axis(), in, out);
      case Op.Pad pad -> pad(pad, in[0], out);
      case Op.Flatten _, Op.Reshape _ -> reshape(in[0], out);
      case Op.Dropout _, Op.Identity _ -> in[0];
      case Op.Input _, Op.Parameter _ -> throw new IllegalArgumentException(op.toString());
    };
  }

  private static Grid activate(Grid x, Activation f) {
    return Grid.of(
        x.dims(),
        i -> {
          double v = x.at(i);
          return switch (f.kind()) {
            case NONE -> v;
            case RELU -> v <= 0 ? 0 : v;
            case CLIP -> v < f.min() ? f.min() : v > f.max() ? f.max() : v;
            case SIGMOID -> (1 + Math.tanh(v / 2)) / 2;
          };
        });
  }

  private static Grid gemm(Op.Gemm op, Grid[] in, Shape out) {
    int inner = in[0].dims()[op.transA() ? 0 : 1];
    return Grid.of(
        out,
        i -> {
          double sum = 0;
          for (int k = 0; k < inner; k++) {
            double a = op.transA() ? in[0].at(k, i[0]) : in[0].at(i[0], k);
            double b = op.transB() ? in[1].at(i[1], k) : in[1].at(k, i[1]);
            sum += a * b;
          }
          return op.alpha() * sum + (in.length > 2 ? op.beta() * in[2].broadcast(i) : 0);
        });
  }

  private static Grid batchNorm(Op.BatchNorm op, Grid[] in, Shape out) {
    Grid variance = in[in.length - 1];
    Grid mean = in[in.length - 2];
    Grid shift = in[in.length - 3];
    return Grid.of(
        out,
        i -> {
          double deviation = Math.sqrt(variance.broadcast(i) + op.epsilon());
          double normal = (in[0].at(i) - mean.broadcast(i)) / deviation;
          return normal * (op.scaled() ? in[1].broadcast(i) : 1) + shift.broadcast(i);
        });
  }

  private static Grid lrn(Op.Lrn op, Grid x, Shape out) {
    return Grid.of(
        out,
        i -> {
          double squares = 0;
          for (int k = 0; k < op.size(); k++) {
            squares += Math.pow(x.orZero(i[0], i[1], i[2], i[3] - (op.size() - 1) / 2 + k), 2);
          }
          return x.at(i) * Math.pow(op.bias() + op.alpha() * squares / op.size(), -op.beta());
        });
  }

  private static Grid softmax(Op.Softmax op, Grid x, Shape out) {
    int[] box = new int[out.rank()];
    for (int axis = 0; axis < box.length; axis++) {
      box[axis] = op.axes().contains(axis) ? out.dim(axis) : 1;
    }
    return Grid.of(
        out,
        i -> {
          double[] sum = {0};
          Grid.of(
              box,
              k -> {
                int[] at = i.clone();
                op.axes().forEach(axis -> at[axis] = k[axis]);
                sum[0] += Math.exp(x.at(at) - x.at(i));
                return 0;
              });
          return 1 / sum[0];
        });
  }

  private static Grid concat(int axis, Grid[] in, Shape out) {
    return Grid.of(
        out,
        i -> {
          int[] at = i.clone();
          int part = 0;
          while (at[axis] >= in[part].dims()[axis]) {
            at[axis] -= in[part++].dims()[axis];
          }
          return in[part].at(at);
        });
  }

  private static Grid pad(Op.Pad op, Grid x, Shape out) {
    return Grid.of(
        out,
        i -> {
          int[] at = i.clone();
          for (int axis = 0; axis < at.length; axis++) {
            at[axis] -= op.before().get(axis);
          }
          return x.has(at) ? x.at(at) : op.value();
        });
  }

  /** Counts the elements in the order N, C, H, W on both sides. */
  private static Grid reshape(Grid x, Shape out) {
    Map<Long, Double> byNumber = new HashMap<>();
    Grid.of(x.dims(), i -> byNumber.merge(number(i, x.dims()), x.at(i), Double::sum));
    return Grid.of(out, i -> byNumber.get(number(i, Grid.dims(out))));
  }

  private static long number(int[] i, int[] d) {
    if (d.length == 4) {
      return ((i[0] * (long) d[3] + i[3]) * d[1] + i[1]) * d[2] + i[2];
    }
    long number = 0;
    for (int axis = 0; axis < d.length; axis++) {
      number = number * d[axis] + i[axis];
    }
    return number;
  }
}
