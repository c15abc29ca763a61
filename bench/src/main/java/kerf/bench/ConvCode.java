package kerf.bench;

import java.util.Arrays;
import java.util.StringJoiner;
import kerf.accel.ConvProblem;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/** A convolution as one word, for the parameters of a benchmark's fork. */
final class ConvCode {
  private static final int PARTS = 18;

  private ConvCode() {}

  /** The word: numbers between colons. */
  static String of(ConvProblem problem) {
    Shape in = problem.input();
    Window w = problem.op().window();
    Padding.Explicit pad = w.padding().resolve(w, in.h(), in.w());
    Activation activation = problem.op().activation();
    StringJoiner word = new StringJoiner(":");
    for (Object part :
        new Object[] {
          in.n(),
          in.h(),
          in.w(),
          in.c(),
          problem.outputs(),
          w.kernelH(),
          w.kernelW(),
          w.strideH(),
          w.strideW(),
          w.dilationH(),
          w.dilationW(),
          pad.top(),
          pad.left(),
          pad.bottom(),
          pad.right(),
          problem.op().groups(),
          activation.kind(),
          activation.min() + "/" + activation.max()
        }) {
      word.add(part.toString());
    }
    return word.toString();
  }

  /** The convolution that a word was made of, its padding in numbers. */
  static ConvProblem problem(String word) {
    String[] parts = word.split(":", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("no convolution: " + word);
    }
    int[] n = Arrays.stream(parts, 0, PARTS - 2).mapToInt(Integer::parseInt).toArray();
    String[] range = parts[PARTS - 1].split("/", -1);
    Activation activation =
        new Activation(
            Activation.Kind.valueOf(parts[PARTS - 2]),
            Float.parseFloat(range[0]),
            Float.parseFloat(range[1]));
    Padding padding = new Padding.Explicit(n[11], n[12], n[13], n[14]);
    Window window = new Window(n[5], n[6], n[7], n[8], n[9], n[10], padding);
    return new ConvProblem(
        Shape.of(n[0], n[1], n[2], n[3]), n[4], new Op.Conv2d(window, n[15], activation));
  }
}
