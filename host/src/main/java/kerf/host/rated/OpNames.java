package kerf.host.rated;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;

/** The names of operations that a box may speak of: {@link Op#kind}. */
final class OpNames {
  private static final Set<String> KNOWN =
      Stream.concat(
              Arrays.stream(Op.class.getPermittedSubclasses()).map(Class::getSimpleName),
              Arrays.stream(Activation.Kind.values()).map(k -> k.name().toLowerCase(Locale.ROOT)))
          .collect(Collectors.toCollection(TreeSet::new));

  private OpNames() {}

  /**
   * The names as a set.
   *
   * @throws IllegalArgumentException when no operation has one of them
   */
  static Set<String> checked(Collection<String> names) {
    for (String name : names) {
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException(
            "there is no operation '" + name + "'; there are " + String.join(", ", KNOWN));
      }
    }
    return Set.copyOf(names);
  }
}
