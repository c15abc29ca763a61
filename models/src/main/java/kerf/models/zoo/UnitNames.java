package kerf.models.zoo;

/**
 * What a library calls the layers of a network that a builder of the zoo names after their place,
 * such as {@code Mixed_5b.branch1x1}.
 */
interface UnitNames {
  /** The convolution of a unit. */
  String conv(String unit);

  /** The batch normalisation of a unit. */
  String norm(String unit);

  /** The activation of a unit, which is the unit's value. */
  String relu(String unit);

  String averagePool(String name);

  String maxPool(String name);

  /** A concatenation. */
  String concat(String name);

  /** Any other layer; in the head {@code avgpool}, {@code flatten}, {@code fc}. */
  String layer(String name);

  /** torchvision's: {@code conv} and {@code bn} below the unit. */
  static UnitNames torchvision() {
    return new Suffixed();
  }

  /** torchvision's. */
  record Suffixed() implements UnitNames {
    @Override
    public String conv(String unit) {
      return unit + ".conv";
    }

    @Override
    public String norm(String unit) {
      return unit + ".bn";
    }

    @Override
    public String relu(String unit) {
      return unit;
    }

    @Override
    public String layer(String name) {
      return name;
    }

    @Override
    public String averagePool(String name) {
      return name;
    }

    @Override
    public String maxPool(String name) {
      return name;
    }

    @Override
    public String concat(String name) {
      return name;
    }
  }
}
