package kerf.models.graph;

/**
 * An element-wise function without parameters of its own, alone or fused into the node before it.
 *
 * @param kind which function
 * @param min lower bound of {@link Kind#CLIP}
 * @param max upper bound of {@link Kind#CLIP}
 */
public record Activation(Kind kind, float min, float max) {
  /** The functions. */
  public enum Kind {
    /** x */
    NONE,
    /** max(x, 0) */
    RELU,
    /** min(max(x, lower), upper) */
    CLIP,
    /** 1 / (1 + exp(-x)) */
    SIGMOID
  }

  /** The identity. */
  public static final Activation NONE = new Activation(Kind.NONE, 0, 0);

  /** max(x, 0). */
  public static final Activation RELU = new Activation(Kind.RELU, 0, 0);

  /** The logistic function. */
  public static final Activation SIGMOID = new Activation(Kind.SIGMOID, 0, 0);

  /** min(max(x, min), max). */
  public static Activation clip(float min, float max) {
    return new Activation(Kind.CLIP, min, max);
  }

  /** True for the identity. */
  public boolean isNone() {
    return kind == Kind.NONE;
  }

  /** The function's value; a NaN stays a NaN. */
  public float apply(float x) {
    return switch (kind) {
      case NONE -> x;
      case RELU -> Math.max(x, 0);
      case CLIP -> Math.min(Math.max(x, min), max);
      case SIGMOID -> (float) (1 / (1 + Math.exp(-x)));
    };
  }

  /** Lower-case name, with the bounds of a clip. */
  @Override
  public String toString() {
    return switch (kind) {
      case NONE -> "none";
      case RELU -> "relu";
      case CLIP -> "clip(" + min + ", " + max + ")";
      case SIGMOID -> "sigmoid";
    };
  }
}
