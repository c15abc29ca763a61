package kerf.models.zoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import kerf.models.UsageException;
import kerf.models.graph.Graph;
import kerf.models.weights.GeneratedWeights;

/** The architectures by name. */
public final class Zoo {
  private static final Map<String, Architecture> ALL = new LinkedHashMap<>();

  static {
    List.of(
            new Architecture(
                List.of("inception-v3", "inception_v3"),
                "Inception-v3 (Szegedy et al., CVPR 2016)",
                299,
                List.of(Flavour.TORCHVISION, Flavour.KERAS),
                InceptionV3::build),
            torchvision(
                List.of("googlenet"),
                "GoogLeNet (Szegedy et al., CVPR 2015), with batch normalisation",
                GoogLeNet::build),
            torchvision(List.of("vgg16"), "VGG16 (Simonyan and Zisserman, ICLR 2015)", Vgg::vgg16),
            torchvision(
                List.of("alexnet"),
                "AlexNet, the one-column variant (Krizhevsky, 2014)",
                AlexNet::build),
            torchvision(
                List.of("squeezenet-1.1", "squeezenet1_1"),
                "SqueezeNet 1.1 (Iandola et al., 2016)",
                SqueezeNet::build))
        .forEach(a -> a.names().forEach(name -> ALL.put(name, a)));
  }

  private Zoo() {}

  /**
   * An architecture.
   *
   * @param names as on the command line, the usual one first
   * @param title what it is, and whose
   * @param inputSize height and width its weights are published for
   * @param flavours variants, the default first
   * @param builder makes the graph, its weights unbound
   */
  public record Architecture(
      List<String> names,
      String title,
      int inputSize,
      List<Flavour> flavours,
      Function<Flavour, Graph> builder) {
    /** The usual name. */
    public String name() {
      return names.getFirst();
    }

    /**
     * The graph in a flavour.
     *
     * @param flavour null for the default
     * @throws UsageException when the architecture has no such flavour
     */
    public Graph build(Flavour flavour) {
      return builder.apply(chosen(flavour));
    }

    /**
     * The graph with generated weights: the numbers that golden files of this network are computed
     * from, the same for everybody.
     *
     * @param flavour null for the default
     * @throws UsageException when the architecture has no such flavour
     */
    public Graph generated(Flavour flavour) {
      Flavour chosen = chosen(flavour);
      return new GeneratedWeights(GeneratedNames.of(this, chosen)).bind(builder.apply(chosen));
    }

    private Flavour chosen(Flavour flavour) {
      Flavour chosen = flavour == null ? flavours.getFirst() : flavour;
      if (!flavours.contains(chosen)) {
        throw new UsageException(
            name()
                + " has no flavour '"
                + chosen.id()
                + "'; it has "
                + String.join(", ", flavours.stream().map(Flavour::id).toList()));
      }
      return chosen;
    }
  }

  private static Architecture torchvision(
      List<String> names, String title, Supplier<Graph> builder) {
    return new Architecture(names, title, 224, List.of(Flavour.TORCHVISION), _ -> builder.get());
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
