package kerf.host.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;

/**
 * A cost model by numbers. Groups and devices are counted from 0 in the model's order; value v is
 * made by group v, and the values from {@link #groups()} on are the network's inputs.
 */
final class Costs {
  private final CostModel model;
  private final double[][] seconds;
  private final double[][] coreSeconds;
  private final Map<String, Integer> index = new HashMap<>();
  private final int[][] reads;
  private final BitSet[] readers;
  private final long[] bytes;

  /**
   * @throws KerfException when no device can run some group
   */
  Costs(CostModel model) {
    this(model, model);
  }

  /**
   * @param model what devices take
   * @param alone what they take undisturbed, which says how long they really use their cores
   * @throws KerfException when no device can run some group
   */
  Costs(CostModel model, CostModel alone) {
    this.model = model;
    int n = model.groups().size();
    int values = n + model.inputs().size();
    seconds = new double[model.devices().size()][n];
    coreSeconds = new double[seconds.length][n];
    reads = new int[n][];
    readers = new BitSet[values];
    bytes = new long[values];
    for (Group group : model.groups()) {
      bytes[index.size()] = model.batch() * group.bytes();
      index.put(group.name(), index.size());
    }
    model
        .inputs()
        .forEach(
            (name, size) -> {
              bytes[index.size()] = model.batch() * size;
              index.put(name, index.size());
            });
    for (int v = 0; v < values; v++) {
      readers[v] = new BitSet(n);
    }
    double part = CoreUse.part(alone, model);
    for (int g = 0; g < n; g++) {
      fill(g, alone.groups().get(g), part);
    }
  }

  private void fill(int g, Group alone, double usedPart) {
    Group group = model.groups().get(g);
    if (group.seconds().isEmpty()) {
      throw new KerfException(
          "network "
              + model.network()
              + ": no device can run group '"
              + group.name()
              + "'; give one more device");
    }
    reads[g] = group.reads().stream().distinct().mapToInt(index::get).toArray();
    for (int v : reads[g]) {
      readers[v].set(g);
    }
    for (int d = 0; d < seconds.length; d++) {
      String device = model.devices().get(d).name();
      seconds[d][g] = group.seconds().getOrDefault(device, Double.POSITIVE_INFINITY);
      coreSeconds[d][g] =
          usedPart
              * model.devices().get(d).hostThreads()
              * alone.seconds().getOrDefault(device, 0.0);
    }
  }

  CostModel model() {
    return model;
  }

  int groups() {
    return reads.length;
  }

  int devices() {
    return seconds.length;
  }

  /** Groups and inputs. */
  int values() {
    return bytes.length;
  }

  PlanDevice device(int d) {
    return model.devices().get(d);
  }

  Group group(int g) {
    return model.groups().get(g);
  }

  /** Seconds of a group for a batch, infinite where the device cannot run it. */
  double seconds(int d, int g) {
    return seconds[d][g];
  }

  /** Seconds of the host's cores that a group takes for a batch; 0 where it cannot run. */
  double coreSeconds(int d, int g) {
    return coreSeconds[d][g];
  }

  /** Number of a group or an input. */
  int index(String value) {
    return index.get(value);
  }

  /** Number of a device. */
  int indexOf(String device) {
    return model.devices().stream().map(PlanDevice::name).toList().indexOf(device);
  }

  /** Values that a group reads, each once. */
  int[] reads(int g) {
    return reads[g];
  }

  /** Groups that read a value; not to be changed. */
  BitSet readers(int v) {
    return readers[v];
  }

  /** Size of a value for a batch. */
  long bytes(int v) {
    return bytes[v];
  }

  /** True when the host wants the value. */
  boolean isOutput(int v) {
    return v < groups() && group(v).output();
  }

  String valueName(int v) {
    return v < groups() ? group(v).name() : List.copyOf(model.inputs().keySet()).get(v - groups());
  }

  /** All groups. */
  BitSet all() {
    BitSet all = new BitSet(groups());
    all.set(0, groups());
    return all;
  }

  /** What a set of groups reads from outside, each value once. */
  List<Integer> in(BitSet stage) {
    List<Integer> in = new ArrayList<>();
    for (int v = 0; v < values(); v++) {
      if ((v >= groups() || !stage.get(v)) && readers[v].intersects(stage)) {
        in.add(v);
      }
    }
    return in;
  }

  /** What a set of groups makes for others or for the host. */
  List<Integer> out(BitSet stage) {
    List<Integer> out = new ArrayList<>();
    for (int v = stage.nextSetBit(0); v >= 0; v = stage.nextSetBit(v + 1)) {
      BitSet others = (BitSet) readers[v].clone();
      others.andNot(stage);
      if (isOutput(v) || !others.isEmpty()) {
        out.add(v);
      }
    }
    return out;
  }

  /** Sum of the sizes of values for a batch. */
  long bytes(List<Integer> values) {
    return values.stream().mapToLong(v -> bytes[v]).sum();
  }
}
