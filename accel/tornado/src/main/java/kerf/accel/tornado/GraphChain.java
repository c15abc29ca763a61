package kerf.accel.tornado;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.ImmutableTaskGraph;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * Steps as task graphs, one run after the other. One graph of TornadoVM's holds 1,024 nodes, which
 * is about 50 tasks, so there may be several; what kernels write stays on the device between them.
 *
 * <p>The first graphs run once, and only put zeros there: a task that writes all of an array would
 * get a buffer that nobody has cleared. Each graph names everything that stays, whether its own
 * tasks use it or not, for TornadoVM hands a buffer on from the graph that ran last, and from no
 * other.
 */
final class GraphChain {
  /**
   * Of the 1,024, as {@link #nodes} guesses: a graph of 68 tasks that it put at 896 did not fit.
   */
  private static final int NODES = 600;

  /** What a graph that runs once puts on the device: each takes three nodes. */
  private static final int ARRAYS = 128;

  /** Nodes of an array that is used: itself, its transfer or allocation, its release. */
  private static final int NODES_OF_ARRAY = 3;

  /** Nodes of a task: itself, and what later tasks wait for. */
  private static final int NODES_OF_TASK = 2;

  private final String name;
  private final PlanArrays arrays;
  private final List<TornadoNativeArray> staying;
  private final List<List<Step>> parts;
  private final int firsts;
  private final List<ImmutableTaskGraph> graphs = new ArrayList<>();
  private final Map<String, String> tasks = new HashMap<>();
  private final GridScheduler grids = new GridScheduler();

  /**
   * Builds the graphs.
   *
   * @param name of which those of the graphs are made; no other chain has it
   */
  GraphChain(String name, List<Step> steps, PlanArrays arrays) {
    this.name = name;
    this.arrays = arrays;
    this.staying = arrays.staying();
    this.parts = parts(steps);
    this.firsts = Math.ceilDiv(staying.size(), ARRAYS);
    for (int first = 0; first < firsts; first++) {
      graphs.add(first(first).snapshot());
    }
    for (List<Step> part : parts) {
      graphs.add(part(part).snapshot());
    }
  }

  /** The graphs that run once, then those of a run, in order. */
  List<ImmutableTaskGraph> graphs() {
    return graphs;
  }

  /** How many graphs run once. */
  int firsts() {
    return firsts;
  }

  /** Work sizes of all tasks. */
  GridScheduler grids() {
    return grids;
  }

  /** How many steps a graph has. */
  int steps(int graph) {
    return graph < firsts ? 0 : parts.get(graph - firsts).size();
  }

  /** What TornadoVM's logs call a step. */
  String task(String step) {
    return tasks.get(step);
  }

  private List<List<Step>> parts(List<Step> steps) {
    List<List<Step>> all = new ArrayList<>();
    List<Step> part = new ArrayList<>();
    for (Step step : steps) {
      part.add(step);
      if (nodes(part) > NODES) {
        part.removeLast();
        all.add(part);
        part = new ArrayList<>(List.of(step));
      }
    }
    all.add(part);
    return all;
  }

  private int nodes(List<Step> part) {
    return staying.size() + NODES_OF_ARRAY * used(part).size() + NODES_OF_TASK * part.size();
  }

  private static Set<TornadoNativeArray> used(List<Step> part) {
    Set<TornadoNativeArray> used = Collections.newSetFromMap(new IdentityHashMap<>());
    part.forEach(step -> used.addAll(step.arguments()));
    return used;
  }

  private String graph(int index) {
    return name + "g" + index;
  }

  /** Puts some of the zeros on the device. */
  private TaskGraph first(int index) {
    List<TornadoNativeArray> before = staying.subList(0, index * ARRAYS);
    List<TornadoNativeArray> now =
        staying.subList(before.size(), Math.min(staying.size(), before.size() + ARRAYS));
    TaskGraph graph = new TaskGraph(graph(index));
    if (index > 0) {
      graph.consumeFromDevice(graph(index - 1), before.toArray());
    }
    graph.transferToDevice(DataTransferMode.EVERY_EXECUTION, now.toArray());
    add(graph, List.of(Step.touching(now.getFirst())));
    return graph.persistOnDevice(now.toArray());
  }

  private TaskGraph part(List<Step> steps) {
    int index = graphs.size();
    TaskGraph graph = new TaskGraph(graph(index));
    graph.consumeFromDevice(graph(index - 1), staying.toArray());
    if (index == firsts) {
      // From the second run on, the last graph has run before it.
      graph.consumeFromDevice(graph(firsts + parts.size() - 1), staying.toArray());
    }
    Set<TornadoNativeArray> used = used(steps);
    Object[] constants = used.stream().filter(arrays::isConstant).toArray();
    Object[] inputs = used.stream().filter(arrays::isInput).toArray();
    Object[] outputs = used.stream().filter(arrays::isOutput).toArray();
    graph.transferToDevice(DataTransferMode.FIRST_EXECUTION, constants);
    graph.transferToDevice(DataTransferMode.EVERY_EXECUTION, inputs);
    add(graph, steps);
    return graph.transferToHost(DataTransferMode.EVERY_EXECUTION, outputs);
  }

  private void add(TaskGraph graph, List<Step> steps) {
    KernelContext context = new KernelContext();
    for (Step step : steps) {
      String task = graph.getTaskGraphName() + "." + step.name();
      graph.addTask(KernelTask.of(step, context));
      grids.addWorkerGrid(task, step.grid());
      tasks.put(step.name(), task);
    }
  }
}
