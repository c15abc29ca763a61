package kerf.host.pipeline;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * A batch on its way through a pipeline, with the values it was given and those that later stages
 * read. One thread has it at a time.
 */
public final class Batch {
  private final long number;
  private final List<Tensor> inputs;
  private final Map<String, Tensor> values = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();
  private final Map<String, Long> ran = new LinkedHashMap<>();
  private List<Tensor> outputs = List.of();

  /**
   * @param number from 0, each another
   * @param inputs of the network, in its order
   */
  public Batch(long number, List<Tensor> inputs) {
    this.number = number;
    this.inputs = List.copyOf(inputs);
  }

  /** Its number. */
  public long number() {
    return number;
  }

  /** What the network was given. */
  public List<Tensor> inputs() {
    return inputs;
  }

  /** What the network made of it; empty before it came out. */
  public List<Tensor> outputs() {
    return outputs;
  }

  /**
   * By device that computed some of it, in the order in which they did: when it last began to, by
   * {@link System#nanoTime}.
   */
  public Map<String, Long> ran() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(ran));
  }

  /** Groups that are computed. */
  Set<String> done() {
    return done;
  }

  /** Forgets whatever was computed. */
  void restart(Segment network) {
    done.clear();
    values.clear();
    ran.clear();
    List<Node> names = network.graph().inputs();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i).name(), inputs.get(i));
    }
  }

  /** True when all of these values are at hand. */
  boolean has(List<String> names) {
    return values.keySet().containsAll(names);
  }

  List<Tensor> values(List<String> names) {
    return names.stream().map(values::get).toList();
  }

  /** Takes a stage's results. */
  void computed(Part part, String device, long startNanos, List<Tensor> results) {
    done.addAll(part.groups());
    ran.put(device, startNanos);
    for (int i = 0; i < results.size(); i++) {
      values.put(part.outputs().get(i), results.get(i));
    }
  }

  /** Keeps only what somebody still reads. */
  void keep(Set<String> names) {
    values.keySet().retainAll(names);
  }

  /** It has come out. */
  void finish(Segment network) {
    outputs = values(network.graph().outputs());
    values.clear();
  }

  /** The same batch for another thread, where one that hangs may still write into this one. */
  Batch taken() {
    Batch copy = new Batch(number, inputs);
    copy.values.putAll(values);
    copy.done.addAll(done);
    copy.ran.putAll(ran);
    return copy;
  }
}
