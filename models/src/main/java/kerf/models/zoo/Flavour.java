package kerf.models.zoo;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerf.models.UsageException;

/**
 * Whose variant of an architecture: they differ in names, in how padding counts in average pools,
 * in whether batch normalisation scales, and where their authors improved on a paper.
 */
public enum Flavour {
  /** The models of torchvision; timm and others use its names. */
  TORCHVISION,
  /** The models of Keras applications. */
  KERAS,
  /** The models of tf-slim; class 0 of 1001 is the background. */
  SLIM,
  /** As released for Caffe, and converted from there. */
  CAFFE,
  /** As a paper describes it; nobody holds weights in these names. */
  PAPER;

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
    throw new UsageException("there is no flavour '" + id + "'; there are " + all());
  }

  private static String all() {
    return Stream.of(values()).map(Flavour::id).collect(Collectors.joining(", "));
  }
}
