package kerf.models.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Two networks module by module. Modules stand side by side by resolution, which is the stride of
 * their output in pixels of the picture, so that networks for pictures of different sizes compare;
 * at one resolution by name where both have it, else by their order.
 *
 * @param a the first network
 * @param b the second network
 * @param stages from the finest resolution to the classifier
 */
public record Comparison(ModuleTable a, ModuleTable b, List<Stage> stages) {
  /** The classifier, where a position sees the whole picture. */
  public static final long WHOLE = Long.MAX_VALUE;

  /** Copies the list. */
  public Comparison {
    stages = List.copyOf(stages);
  }

  /**
   * A module of each network.
   *
   * @param a of the first; null where the second has more
   * @param b of the second; null where the first has more
   */
  public record Pair(ModuleCost a, ModuleCost b) {}

  /**
   * The modules of one resolution.
   *
   * @param stride pixels of the picture between two positions, or {@link #WHOLE}
   * @param a all modules of the first network
   * @param b all modules of the second network
   * @param pairs the same, side by side
   */
  public record Stage(long stride, List<ModuleCost> a, List<ModuleCost> b, List<Pair> pairs) {
    /** Copies the lists. */
    public Stage {
      a = List.copyOf(a);
      b = List.copyOf(b);
      pairs = List.copyOf(pairs);
    }
  }

  /** Two networks side by side. */
  public static Comparison of(ModuleTable a, ModuleTable b) {
    TreeMap<Long, List<ModuleCost>> first = byStride(a);
    TreeMap<Long, List<ModuleCost>> second = byStride(b);
    TreeMap<Long, List<ModuleCost>> all = new TreeMap<>(first);
    all.putAll(second);
    return new Comparison(
        a,
        b,
        all.keySet().stream()
            .map(
                stride -> {
                  List<ModuleCost> ours = first.getOrDefault(stride, List.of());
                  List<ModuleCost> theirs = second.getOrDefault(stride, List.of());
                  return new Stage(stride, ours, theirs, pairs(ours, theirs));
                })
            .toList());
  }

  private static TreeMap<Long, List<ModuleCost>> byStride(ModuleTable table) {
    TreeMap<Long, List<ModuleCost>> stages = new TreeMap<>();
    for (ModuleCost module : table.modules()) {
      long stride = module.field() == null ? 0 : module.field().rows().stride();
      stages.computeIfAbsent(stride == 0 ? WHOLE : stride, _ -> new ArrayList<>()).add(module);
    }
    return stages;
  }

  private static List<Pair> pairs(List<ModuleCost> a, List<ModuleCost> b) {
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (int[] match : sameNames(a, b)) {
      between(a.subList(i, match[0]), b.subList(j, match[1]), pairs);
      pairs.add(new Pair(a.get(match[0]), b.get(match[1])));
      i = match[0] + 1;
      j = match[1] + 1;
    }
    between(a.subList(i, a.size()), b.subList(j, b.size()), pairs);
    return pairs;
  }

  private static void between(List<ModuleCost> a, List<ModuleCost> b, List<Pair> pairs) {
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      pairs.add(new Pair(i < a.size() ? a.get(i) : null, i < b.size() ? b.get(i) : null));
    }
  }

  /** The places of a longest common subsequence of names. */
  private static List<int[]> sameNames(List<ModuleCost> a, List<ModuleCost> b) {
    int[][] longest = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        longest[i][j] =
            a.get(i).name().equals(b.get(j).name())
                ? 1 + longest[i + 1][j + 1]
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    List<int[]> matches = new ArrayList<>();
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      if (a.get(i).name().equals(b.get(j).name())) {
        matches.add(new int[] {i++, j++});
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return matches;
  }
}
