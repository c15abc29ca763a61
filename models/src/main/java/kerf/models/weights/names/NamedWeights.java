package kerf.models.weights.names;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.WeightSource;
import kerf.models.weights.file.StoredTensor;
import kerf.models.weights.file.WeightFile;

/**
 * The weights of a network that a file holds under names of its own. Elements stay in the file
 * until a tensor is asked for its data.
 */
public final class NamedWeights implements WeightSource {
  private final WeightFile file;
  private final Map<String, Match> matches;

  /**
   * A parameter and the tensor that holds it.
   *
   * @param parameter the node's name
   * @param shape the node's
   * @param stored null where the file has none of that name
   * @param place where it should be
   */
  record Match(String parameter, Shape shape, StoredTensor stored, NameTable.Place place) {
    boolean fits() {
      return stored != null && place.order().fits(stored.dims(), shape);
    }
  }

  private NamedWeights(WeightFile file, Map<String, Match> matches) {
    this.file = file;
    this.matches = matches;
  }

  /**
   * The weights of a network, all of them.
   *
   * @param graph a network of the zoo; only its parameters are looked at
   * @param flavour the network's, as on the command line: it decides how parameters are called
   * @throws KerfException when files of that format hold no networks of that flavour, or tensors
   *     are missing, of another shape, or too many; the sentence names the first of each
   */
  public static NamedWeights of(WeightFile file, Graph graph, String flavour) {
    NameTable table =
        NameTable.of(flavour, file.format())
            .orElseThrow(() -> new KerfException(foreign(file, flavour)));
    Map<String, StoredTensor> stored = new LinkedHashMap<>();
    file.tensors().forEach(tensor -> stored.put(tensor.name(), tensor));
    Map<String, Match> matches = matches(table, graph, stored);
    new Fit(file, graph, List.copyOf(matches.values()))
        .check(stored.keySet().stream().filter(name -> !table.ignores(name)).toList());
    return new NamedWeights(file, matches);
  }

  private static String foreign(WeightFile file, String flavour) {
    return "%s is a file of %s, and such files hold networks of the flavour %s, not %s; choose it with --flavour"
        .formatted(
            file.path(),
            file.format().title(),
            String.join(" or ", NameTable.flavours(file.format())),
            flavour);
  }

  private static Map<String, Match> matches(
      NameTable table, Graph graph, Map<String, StoredTensor> stored) {
    Map<String, List<NameTable.Place>> places = new LinkedHashMap<>();
    Map<String, Shape> shapes = new HashMap<>();
    for (Node node : graph.nodes()) {
      if (node.op() instanceof Op.Parameter parameter) {
        places.put(node.name(), table.places(node.name(), parameter));
        shapes.put(node.name(), parameter.shape());
      }
    }
    List<String> wanted =
        places.values().stream().flatMap(List::stream).map(NameTable.Place::name).toList();
    CountedLayers layers = new CountedLayers(table.counted(), wanted, stored.keySet());
    CountedVariables variables = new CountedVariables(stored.keySet());
    Map<String, Match> matches = new LinkedHashMap<>();
    places.forEach(
        (parameter, candidates) -> {
          List<NameTable.Place> here =
              candidates.stream()
                  .map(c -> c.named(variables.inFile(layers.inFile(c.name()))))
                  .toList();
          NameTable.Place place =
              here.stream()
                  .filter(c -> stored.containsKey(c.name()))
                  .findFirst()
                  .or(() -> here.stream().findFirst())
                  .orElseGet(() -> new NameTable.Place(parameter, StoredOrder.SAME));
          matches.put(
              parameter,
              new Match(parameter, shapes.get(parameter), stored.get(place.name()), place));
        });
    return matches;
  }

  @Override
  public Tensor tensor(String name, Shape shape, Op.Role role) {
    Match match = matches.get(name);
    if (match == null || !match.shape.equals(shape)) {
      throw new KerfException(
          file.path() + " was read for a network without the parameter '" + name + "' " + shape);
    }
    Tensor stored = file.read(match.stored.name());
    StoredOrder order = match.place.order();
    if (order == StoredOrder.SAME) {
      return stored;
    }
    return Tensor.deferred(
        shape,
        stored.origin().orElseThrow() + " " + stored.shape() + " " + order,
        () -> order.turned(stored.data(), stored.shape()));
  }
}
