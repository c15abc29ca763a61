package kerf.models.weights.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerf.models.graph.Op;
import kerf.models.weights.file.WeightFormat;

/**
 * A table of names, as it stands in a resource: for each kind of parameter the tensor that holds
 * it. The resource {@code index} says which table goes with which flavour and format.
 *
 * @param rules of those that match, the first counts whose tensor is there
 * @param ignored tensors that a network does not need
 * @param counted layers whose numbers may begin anywhere in the file: Keras counts on from the
 *     networks that were made before in the same process
 */
record NameTable(List<Rule> rules, List<Pattern> ignored, Set<String> counted) {
  private static final String INDEX = "index";
  private static final String ANY = "*";

  /**
   * Where parameters of a kind are.
   *
   * @param parameter matches the whole name of a parameter's node
   * @param role null for any
   * @param rank 0 for any
   * @param tensor the tensor's name; {@code $1} is the pattern's first group
   * @param order how it is stored
   */
  record Rule(Pattern parameter, Op.Role role, int rank, String tensor, StoredOrder order) {}

  /**
   * A tensor to look for.
   *
   * @param name its name in the file
   * @param order how it is stored
   */
  record Place(String name, StoredOrder order) {
    Place named(String other) {
      return new Place(other, order);
    }
  }

  /** The table of a flavour and a format; empty when the two do not go together. */
  static Optional<NameTable> of(String flavour, WeightFormat format) {
    return lines(INDEX).stream()
        .filter(row -> row[0].equals(ANY) || row[0].equals(flavour))
        .filter(row -> row[1].equals(format.id()))
        .findFirst()
        .map(row -> read(row[2]));
  }

  /** The flavours that a format goes with. */
  static List<String> flavours(WeightFormat format) {
    return lines(INDEX).stream()
        .filter(row -> row[1].equals(format.id()))
        .map(row -> row[0])
        .toList();
  }

  private static NameTable read(String table) {
    List<Rule> rules = new ArrayList<>();
    List<Pattern> ignored = new ArrayList<>();
    Set<String> counted = new LinkedHashSet<>();
    for (String[] row : lines(table + ".names")) {
      switch (row[0]) {
        case "ignore" -> ignored.add(Pattern.compile(row[1]));
        case "counted" -> counted.addAll(List.of(row).subList(1, row.length));
        default -> rules.add(rule(row));
      }
    }
    return new NameTable(rules, ignored, counted);
  }

  private static Rule rule(String[] row) {
    return new Rule(
        Pattern.compile(row[0]),
        row[1].equals(ANY) ? null : Op.Role.valueOf(row[1].toUpperCase(Locale.ROOT)),
        row[2].equals(ANY) ? 0 : Integer.parseInt(row[2]),
        row[3],
        StoredOrder.valueOf(row[4].toUpperCase(Locale.ROOT)));
  }

  /** Rows of a resource, cut at spaces; a line that begins with # is a remark. */
  private static List<String[]> lines(String resource) {
    try (InputStream in = NameTable.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\\s+", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a parameter's values may be, the likeliest first; empty when no rule speaks of it. */
  List<Place> places(String parameter, Op.Parameter op) {
    List<Place> places = new ArrayList<>();
    for (Rule rule : rules) {
      Matcher matcher = rule.parameter.matcher(parameter);
      if ((rule.role == null || rule.role == op.role())
          && (rule.rank == 0 || rule.rank == op.shape().rank())
          && matcher.matches()) {
        places.add(new Place(matcher.replaceFirst(rule.tensor), rule.order));
      }
    }
    return places;
  }

  boolean ignores(String tensor) {
    return ignored.stream().anyMatch(pattern -> pattern.matcher(tensor).matches());
  }
}
