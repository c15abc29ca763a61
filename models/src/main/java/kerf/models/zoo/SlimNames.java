package kerf.models.zoo;

/** tf-slim's names: scopes below the network's, and the operation at the end. */
final class SlimNames implements UnitNames {
  private final String network;
  private final ScopeTable table;

  /**
   * @param network outermost scope, {@code InceptionV3}
   * @param table resource with the names
   */
  SlimNames(String network, String table) {
    this.network = network;
    this.table = new ScopeTable(table);
  }

  @Override
  public String conv(String unit) {
    return scope(unit) + "/Conv2D";
  }

  @Override
  public String norm(String unit) {
    return scope(unit) + "/BatchNorm";
  }

  @Override
  public String relu(String unit) {
    return scope(unit) + "/Relu";
  }

  @Override
  public String layer(String name) {
    return scope(name);
  }

  @Override
  public String averagePool(String name) {
    return scope(name);
  }

  @Override
  public String maxPool(String name) {
    return scope(name);
  }

  @Override
  public String concat(String name) {
    String module = table.module(name);
    return module == null ? scope(name) : network + "/" + module + "/concat";
  }

  private String scope(String name) {
    String scope = table.layer(name);
    if (scope == null) {
      throw new IllegalStateException(network + " has no name for " + name);
    }
    return network + "/" + scope;
  }
}
