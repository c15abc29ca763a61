package kerf.models.zoo;

import java.util.Locale;
import kerf.models.UsageException;

/**
 * Whose variant of an architecture: they differ in names, in how padding counts in average pools,
 * in whether batch normalisation scales.
 */
public enum Flavour {
  /** The models of torchvision. */
  TORCHVISION,
  /** The models of Keras applications. */
  KERAS;

  /** Lower case, as on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The flavour of that name.
   *
   * @throws UsageException when there is none
   */
  public static Flavour of(String id) {
    for (Flavour flavour : values()) {
      if (flavour.id().equals(id)) {
        return flavour;
      }
    }
    throw new UsageException("there is no flavour '" + id + "'; there are torchvision and keras");
  }
}
