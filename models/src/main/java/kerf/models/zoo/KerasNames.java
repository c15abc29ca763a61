package kerf.models.zoo;

import java.util.HashMap;
import java.util.Map;

/** Keras numbers layers in the order of their creation, each kind by itself, and names blocks. */
final class KerasNames implements UnitNames {
  private static final Map<String, String> CONCATENATIONS =
      Map.ofEntries(
          Map.entry("Mixed_5b", "mixed0"),
          Map.entry("Mixed_5c", "mixed1"),
          Map.entry("Mixed_5d", "mixed2"),
          Map.entry("Mixed_6a", "mixed3"),
          Map.entry("Mixed_6b", "mixed4"),
          Map.entry("Mixed_6c", "mixed5"),
          Map.entry("Mixed_6d", "mixed6"),
          Map.entry("Mixed_6e", "mixed7"),
          Map.entry("Mixed_7a", "mixed8"),
          Map.entry("Mixed_7b.branch3x3", "mixed9_0"),
          Map.entry("Mixed_7b.branch3x3dbl", "concatenate"),
          Map.entry("Mixed_7b", "mixed9"),
          Map.entry("Mixed_7c.branch3x3", "mixed9_1"),
          Map.entry("Mixed_7c.branch3x3dbl", "concatenate_1"),
          Map.entry("Mixed_7c", "mixed10"));

  private static final Map<String, String> HEAD =
      Map.of("avgpool", "avg_pool", "flatten", "flatten", "fc", "predictions");

  private final Map<String, Integer> created = new HashMap<>();

  @Override
  public String conv(String unit) {
    return next("conv2d");
  }

  @Override
  public String norm(String unit) {
    return next("batch_normalization");
  }

  @Override
  public String relu(String unit) {
    return next("activation");
  }

  @Override
  public String averagePool(String name) {
    return next("average_pooling2d");
  }

  @Override
  public String maxPool(String name) {
    return next("max_pooling2d");
  }

  @Override
  public String concat(String name) {
    return CONCATENATIONS.get(name);
  }

  @Override
  public String layer(String name) {
    return HEAD.get(name);
  }

  private String next(String kind) {
    int number = created.merge(kind, 1, Integer::sum) - 1;
    return number == 0 ? kind : kind + "_" + number;
  }
}
