package kerf.host.api;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.models.DeviceException;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * The devices of a session: the first runs everything until it fails and is retired; the next one
 * goes on, with the input that was under way. The last is never retired, so that a later, smaller
 * input may still succeed. One thread runs and closes at a time; the rest may be asked by any.
 */
final class Lineup {
  private final Graph graph;
  private final Deque<Device> waiting;
  private final DeviceListener listener;
  private Programs programs;
  private volatile Device device;
  private volatile Map<String, String> retired = Map.of();

  /**
   * @param devices at least one, in the order in which they take over
   * @param listener hears of each that is retired
   */
  Lineup(Graph graph, List<Device> devices, DeviceListener listener) {
    this.graph = graph;
    this.waiting = new ArrayDeque<>(devices);
    this.listener = listener;
    next();
  }

  private void next() {
    device = waiting.removeFirst();
    programs = new Programs(graph, device);
  }

  /**
   * What a device computed.
   *
   * @param output of the network's one output
   * @param device that computed it
   */
  record Result(Tensor output, Device device) {}

  /** The device that runs the next input. */
  Device device() {
    return device;
  }

  /** Ids of the devices that failed, with the reason of each, in that order. */
  Map<String, String> retired() {
    return retired;
  }

  /**
   * Prepares for inputs of a shape, on the next device where one cannot.
   *
   * @throws KerfException when the network cannot take the shape
   * @throws DeviceException when the last device cannot run it either
   */
  void prepare(Shape shape) {
    onTheNextWhereOneFails(() -> programs.prepared(shape));
  }

  /**
   * Runs an input, on the next device where one fails.
   *
   * @throws KerfException when the network cannot take the input's shape
   * @throws DeviceException when the last device fails too
   */
  Result run(Tensor input) {
    return onTheNextWhereOneFails(() -> new Result(programs.run(input), device));
  }

  private <T> T onTheNextWhereOneFails(Supplier<T> action) {
    while (true) {
      try {
        return action.get();
      } catch (DeviceException e) {
        release();
        if (waiting.isEmpty()) {
          throw retired.isEmpty()
              ? e
              : new DeviceException("no device is left: " + e.getMessage(), e);
        }
        retire(e.getMessage());
      }
    }
  }

  /** Programs that have failed are of no use; a failed device may refuse even to release them. */
  private void release() {
    try {
      programs.close();
    } catch (KerfException _) {
      // The failure before it is what a person must know.
    }
  }

  private void retire(String reason) {
    String id = device.id();
    Map<String, String> all = new LinkedHashMap<>(retired);
    all.put(id, reason);
    retired = Collections.unmodifiableMap(all);
    next();
    listener.note("%s is retired, and %s goes on: %s".formatted(id, device.id(), reason));
  }

  void close() {
    programs.close();
  }
}
