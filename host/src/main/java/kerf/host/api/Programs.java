package kerf.host.api;

import java.util.LinkedHashMap;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;

/**
 * The programs of a network by input shape; the one used longest ago makes room. Not thread-safe:
 * the session holds its lock.
 */
final class Programs {
  /** Each holds the weights once more, in its own order. */
  private static final int MOST = 4;

  private final Graph graph;
  private final Device device;
  private final Map<Shape, Program> byShape = new LinkedHashMap<>(MOST, 0.75f, true);

  Programs(Graph graph, Device device) {
    this.graph = graph;
    this.device = device;
  }

  /**
   * The program for an input shape, compiled when it is not there.
   *
   * @throws KerfException when the network cannot take the shape, or memory runs out
   */
  Program of(Shape shape) {
    Program known = byShape.get(shape);
    if (known != null) {
      return known;
    }
    if (byShape.size() == MOST) {
      byShape.remove(byShape.keySet().iterator().next()).close();
    }
    Program made = compile(shape);
    byShape.put(shape, made);
    return made;
  }

  private Program compile(Shape shape) {
    try {
      return device.compile(Segment.of(graph, shape), Precision.FLOAT32);
    } catch (OutOfMemoryError e) {
      throw new KerfException(
          "network "
              + graph.name()
              + " on an input of "
              + shape
              + " needs more memory than Java has left; raise the heap (KERF_JAVA_OPTS=-Xmx8g)",
          e);
    }
  }

  void close() {
    byShape.values().forEach(Program::close);
    byShape.clear();
  }
}
