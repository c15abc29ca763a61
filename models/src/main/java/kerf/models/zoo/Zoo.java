package kerf.models.zoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.models.UsageException;
import kerf.models.graph.Graph;
import kerf.models.weights.GeneratedWeights;
import kerf.models.weights.WeightSource;

/** The architectures by name. */
public final class Zoo {
  private static final Map<String, Architecture> ALL = new LinkedHashMap<>();

  static {
    Catalogue.architectures().forEach(a -> a.names().forEach(name -> ALL.put(name, a)));
  }

  private Zoo() {}

  /**
   * An architecture.
   *
   * @param names as on the command line, the usual one first
   * @param title what it is, and whose
   * @param library what its library calls it; generated weights are drawn by that name
   * @param inputs height and width its weights are published for, by flavour, the default first
   * @param auxiliary flavours that have auxiliary heads, which only training needs
   * @param builder makes the graph, its weights unbound
   */
  public record Architecture(
      List<String> names,
      String title,
      String library,
      Map<Flavour, Integer> inputs,
      List<Flavour> auxiliary,
      Builder builder) {

    /** The usual name. */
    public String name() {
      return names.getFirst();
    }

    /** Variants, the default first. */
    public List<Flavour> flavours() {
      return List.copyOf(inputs.keySet());
    }

    /** Height and width of the default flavour's input. */
    public int inputSize() {
      return inputSize(null);
    }

    /**
     * Height and width its weights are published for.
     *
     * @param flavour null for the default
     * @throws UsageException when the architecture has no such flavour
     */
    public int inputSize(Flavour flavour) {
      return inputs.get(chosen(flavour));
    }

    /**
     * The graph in a flavour.
     *
     * @param flavour null for the default
     * @throws UsageException when the architecture has no such flavour
     */
    public Graph build(Flavour flavour) {
      return builder.build(chosen(flavour), false);
    }

    /**
     * The graph with its auxiliary heads: their logits are outputs behind the first.
     *
     * @param flavour null for the default
     * @throws UsageException when the architecture has no such flavour, or no such heads in it
     */
    public Graph withAuxiliary(Flavour flavour) {
      Flavour chosen = chosen(flavour);
      if (!auxiliary.contains(chosen)) {
        throw new UsageException(
            "%s has no auxiliary heads in flavour %s here".formatted(name(), chosen.id()));
      }
      return builder.build(chosen, true);
    }

    /**
     * The graph with generated weights: the numbers that golden files of this network are computed
     * from, the same for everybody.
     *
     * @param flavour null for the default
     * @throws UsageException when the architecture has no such flavour
     */
    public Graph generated(Flavour flavour) {
      return weights(flavour).bind(build(flavour));
    }

    /**
     * Generated weights for the graph, with or without auxiliary heads.
     *
     * @param flavour null for the default
     * @throws UsageException when the architecture has no such flavour
     */
    public WeightSource weights(Flavour flavour) {
      return new GeneratedWeights(GeneratedNames.of(this, chosen(flavour)));
    }

    private Flavour chosen(Flavour flavour) {
      Flavour chosen = flavour == null ? flavours().getFirst() : flavour;
      if (!inputs.containsKey(chosen)) {
        throw new UsageException(
            name()
                + " has no flavour '"
                + chosen.id()
                + "'; it has "
                + String.join(", ", flavours().stream().map(Flavour::id).toList()));
      }
      return chosen;
    }
  }

  /** Makes a graph. */
  @FunctionalInterface
  public interface Builder {
    /**
     * The graph, its weights unbound.
     *
     * @param auxiliary with auxiliary heads
     */
    Graph build(Flavour flavour, boolean auxiliary);
  }

  /** Every architecture. */
  public static List<Architecture> all() {
    return ALL.values().stream().distinct().toList();
  }

  /** True when an architecture has that name. */
  public static boolean has(String name) {
    return ALL.containsKey(name);
  }

  /**
   * The architecture of that name.
   *
   * @throws UsageException when there is none
   */
  public static Architecture of(String name) {
    Architecture found = ALL.get(name);
    if (found == null) {
      throw new UsageException(
          "there is no architecture '" + name + "'; there are " + String.join(", ", ALL.keySet()));
    }
    return found;
  }
}
