package kerf.models.zoo;

/**
 * Names as in Caffe's model files: a convolution is its unit, {@code inception_3a/3x3_reduce}, its
 * activation {@code inception_3a/relu_3x3_reduce}.
 */
final class CaffeNames implements UnitNames {
  private final ScopeTable table;
  private final String separator;

  /**
   * @param table resource with the names; a layer that it lacks keeps the builder's
   * @param separator between a block and what is inside: {@code /}, or {@code _} in conversions
   */
  CaffeNames(String table, String separator) {
    this.table = new ScopeTable(table);
    this.separator = separator;
  }

  @Override
  public String conv(String unit) {
    return layer(unit);
  }

  @Override
  public String norm(String unit) {
    return layer(unit) + "_bn";
  }

  /** Without the note of the stride, {@code _s2}. */
  @Override
  public String relu(String unit) {
    return separated(theirs(unit).replaceFirst("/", "/relu_").replaceFirst("_s2$", ""));
  }

  @Override
  public String layer(String name) {
    return separated(theirs(name));
  }

  @Override
  public String averagePool(String name) {
    return layer(name);
  }

  @Override
  public String maxPool(String name) {
    return layer(name);
  }

  @Override
  public String concat(String name) {
    String module = table.module(name);
    return separated((module == null ? name : module) + "/output");
  }

  private String theirs(String name) {
    String known = table.layer(name);
    return known == null ? name : known;
  }

  private String separated(String name) {
    return name.replace("/", separator);
  }
}
