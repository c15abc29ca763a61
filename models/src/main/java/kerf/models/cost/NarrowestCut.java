package kerf.models.cost;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fewest elements that any cut through a part of a network lets through, whatever the order in
 * which its branches are computed: a minimum cut by the theorem of Ford and Fulkerson, found by
 * shortest augmenting paths (Edmonds and Karp, J. ACM 1972).
 *
 * <p>A value counts once however many nodes read it: its node has one edge of its size to a point
 * of its own, and unbounded edges go from there to its readers. Unbounded edges from every node to
 * what it reads keep a node from standing before the cut without its inputs.
 */
final class NarrowestCut {
  private static final long UNBOUNDED = Long.MAX_VALUE / 4;
  private static final int SOURCE = -1;
  private static final int SINK = -2;

  private final Map<Integer, Map<Integer, Long>> room = new HashMap<>();

  private NarrowestCut() {}

  /**
   * The narrowest cut behind a place, up to another: what crosses the first place no longer crosses
   * it. What crosses the last place alone is one of the cuts.
   *
   * @param behind the last node before the part
   * @param upTo the last node of the part
   */
  static long of(Dataflow flow, int behind, int upTo) {
    NarrowestCut cut = new NarrowestCut();
    for (int value = behind + 1; value <= upTo; value++) {
      int spread = flow.count() + value;
      cut.edge(value, spread, flow.size(value));
      for (int reader : flow.readers(value)) {
        cut.edge(spread, reader <= upTo ? reader : SINK, UNBOUNDED);
      }
      if (value == upTo) {
        cut.edge(spread, SINK, UNBOUNDED);
      }
      for (int read : flow.reads(value)) {
        if (read > behind) {
          cut.edge(value, read, UNBOUNDED);
        } else {
          cut.edge(SOURCE, value, UNBOUNDED);
        }
      }
    }
    return cut.maximumFlow();
  }

  private void edge(int from, int to, long capacity) {
    room.computeIfAbsent(from, _ -> new LinkedHashMap<>()).merge(to, capacity, Math::max);
    room.computeIfAbsent(to, _ -> new LinkedHashMap<>()).putIfAbsent(from, 0L);
  }

  private long maximumFlow() {
    long flow = 0;
    Map<Integer, Integer> path = path();
    while (path.containsKey(SINK)) {
      long least = UNBOUNDED;
      for (int to = SINK; to != SOURCE; to = path.get(to)) {
        least = Math.min(least, room.get(path.get(to)).get(to));
      }
      for (int to = SINK; to != SOURCE; to = path.get(to)) {
        int from = path.get(to);
        room.get(from).merge(to, -least, Long::sum);
        room.get(to).merge(from, least, Long::sum);
      }
      flow += least;
      path = path();
    }
    return flow;
  }

  /** From every point that is reached to the one before it, on a shortest path with room. */
  private Map<Integer, Integer> path() {
    Map<Integer, Integer> before = new HashMap<>(Map.of(SOURCE, SOURCE));
    Deque<Integer> open = new ArrayDeque<>(before.keySet());
    while (!open.isEmpty() && !before.containsKey(SINK)) {
      int from = open.remove();
      for (Map.Entry<Integer, Long> edge : room.getOrDefault(from, Map.of()).entrySet()) {
        if (edge.getValue() > 0 && before.putIfAbsent(edge.getKey(), from) == null) {
          open.add(edge.getKey());
        }
      }
    }
    return before;
  }
}
