package kerf.models.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads published figures from a resource beside this class. */
final class PublishedReader {
  private PublishedReader() {}

  static Published read(String resource) {
    Map<?, ?> root;
    try (InputStream in = PublishedReader.class.getResourceAsStream(resource)) {
      root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Published.Row> rows = new ArrayList<>();
    for (Object entry : (List<?>) root.get("rows")) {
      Map<?, ?> row = (Map<?, ?>) entry;
      Published.Variant network = variant(row.get("zoo"));
      if (network != null) {
        rows.add(row(row, network));
      }
    }
    List<List<Integer>> stem =
        ((List<?>) root.get("stem"))
            .stream().map(l -> ((List<?>) l).stream().map(Integer.class::cast).toList()).toList();
    Map<String, String> remarks = new HashMap<>();
    ((Map<?, ?>) root.get("remarks"))
        .forEach((name, remark) -> remarks.put((String) name, (String) remark));
    return new Published((String) root.get("source"), rows, stem, remarks);
  }

  /** The first that the zoo has; null where it has none. */
  private static Published.Variant variant(Object references) {
    if (references != null) {
      for (Object reference : (List<?>) references) {
        Map<?, ?> fields = (Map<?, ?>) reference;
        String name = (String) fields.get("name");
        Object flavour = fields.get("flavour");
        if (Zoo.has(name) && (flavour == null || flavour(Zoo.of(name), flavour) != null)) {
          Zoo.Architecture architecture = Zoo.of(name);
          Object size = fields.get("size");
          return new Published.Variant(
              architecture,
              flavour(architecture, flavour),
              size == null ? architecture.inputSize() : (Integer) size);
        }
      }
    }
    return null;
  }

  private static Flavour flavour(Zoo.Architecture architecture, Object id) {
    return architecture.flavours().stream().filter(f -> f.id().equals(id)).findFirst().orElse(null);
  }

  private static Published.Row row(Map<?, ?> row, Published.Variant network) {
    return new Published.Row(
        row.get("table").toString(),
        (String) row.get("network"),
        network,
        (Integer) row.get("crops"),
        (Integer) row.get("models"),
        decimal(row.get("top1")),
        decimal(row.get("top5")),
        decimal(row.get("cost")),
        claim((Map<?, ?>) row.get("parameters")),
        variant(row.get("beside")));
  }

  private static BigDecimal decimal(Object text) {
    return text == null ? null : new BigDecimal((String) text);
  }

  private static Published.Claim claim(Map<?, ?> claim) {
    if (claim == null) {
      return null;
    }
    for (Published.Claim.Relation relation : Published.Claim.Relation.values()) {
      Object number = claim.get(relation.name().toLowerCase(Locale.ROOT));
      if (number != null) {
        return new Published.Claim(relation, decimal(number), variant(claim.get("of")));
      }
    }
    throw new IllegalStateException("a claim without a relation: " + claim);
  }
}
