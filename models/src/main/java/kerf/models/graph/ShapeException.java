package kerf.models.graph;

/** Why a node cannot take its inputs; {@link Shapes} adds which node and which shapes. */
final class ShapeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ShapeException(String message) {
    super(message);
  }

  static void check(boolean holds, String message) {
    if (!holds) {
      throw new ShapeException(message);
    }
  }
}
