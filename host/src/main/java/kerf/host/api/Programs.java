package kerf.host.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.DeviceException;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

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
   * Runs an input, with a program that is compiled when there is none for its shape.
   *
   * @return of the network's one output
   * @throws KerfException when the network cannot take the shape
   * @throws DeviceException when the device cannot run the network, or fails
   */
  Tensor run(Tensor input) {
    Program program = prepared(input.shape());
    try {
      return program.run(List.of(input)).getFirst();
    } catch (KerfException e) {
      throw new DeviceException(e.getMessage(), e);
    }
  }

  /**
   * The program for a shape, compiled when there is none.
   *
   * @throws KerfException when the network cannot take the shape
   * @throws DeviceException when the device cannot run the network
   */
  Program prepared(Shape shape) {
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
    Segment segment = Segment.of(graph, shape);
    try {
      return device.compile(segment, Precision.FLOAT32);
    } catch (KerfException e) {
      throw new DeviceException(e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      throw new DeviceException(
          "network "
              + graph.name()
              + " on an input of "
              + shape
              + " needs more memory than Java has left; raise the heap (KERF_JAVA_OPTS=-Xmx8g)",
          e);
    }
  }

  /**
   * Closes all programs; more may be run afterwards.
   *
   * @throws KerfException the first refusal, after the rest was closed
   */
  void close() {
    List<Program> all = new ArrayList<>(byShape.values());
    byShape.clear();
    KerfException first = null;
    for (Program program : all) {
      try {
        program.close();
      } catch (KerfException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
