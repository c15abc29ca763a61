package kerf.models.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;

/**
 * What a paper printed of networks that the zoo has, beside what Kerf counts.
 *
 * @param source the paper
 * @param rows in the paper's order; networks that the zoo lacks are left out
 * @param stem the layers before the paper's inception blocks: kernel, stride, padding, channels
 *     (none for a pool)
 * @param remarks what else is to be said of a network of the zoo, by its name
 */
public record Published(
    String source, List<Row> rows, List<List<Integer>> stem, Map<String, String> remarks) {
  /** Copies the collections. */
  public Published {
    rows = List.copyOf(rows);
    stem = List.copyOf(stem);
    remarks = Map.copyOf(remarks);
  }

  /** Tables 3, 4 and 5 of Szegedy et al. (CVPR 2016), and what its text says of cost. */
  public static Published inception() {
    return PublishedReader.read("published.yaml");
  }

  /**
   * A network in one of the tables.
   *
   * @param table its number, or text
   * @param network as the paper calls it
   * @param zoo the zoo's
   * @param crops of each picture; null where the paper does not say
   * @param models in the ensemble; null where none classified
   * @param top1 error in per cent, as printed; null where there is none
   * @param top5 error in per cent, as printed; null where there is none
   * @param cost billions of multiply-adds for one crop, as printed; null where there is none
   * @param parameters what is said of them; null where nothing is
   * @param beside the zoo's network after the paper's own description, to say where the row's
   *     differs from it; null where there is none
   */
  public record Row(
      String table,
      String network,
      Variant zoo,
      Integer crops,
      Integer models,
      BigDecimal top1,
      BigDecimal top5,
      BigDecimal cost,
      Claim parameters,
      Variant beside) {
    /** What Kerf counts, at the size the network is published for. */
    public Counted counted() {
      return zoo.counted();
    }

    /** Multiply-adds of all crops and models for one picture; null where their number is open. */
    public Long perPicture() {
      return crops == null || models == null
          ? null
          : Long.valueOf(counted().multiplyAdds() * crops * models);
    }

    /** True when a count rounds to the published cost, to as many digits as were printed. */
    public boolean costAgrees() {
      return rounds(counted().multiplyAdds() / Counted.BILLION, cost);
    }

    /** How much more Kerf counts than was published, 0.1 for ten per cent. */
    public double costDifference() {
      return counted().multiplyAdds() / (cost.doubleValue() * Counted.BILLION) - 1;
    }
  }

  /**
   * What is said of a number of parameters.
   *
   * @param relation what the number is to be
   * @param number millions, or how many times
   * @param of the network that {@link Relation#TIMES} compares with
   */
  public record Claim(Relation relation, BigDecimal number, Variant of) {
    /** How a number is meant. */
    public enum Relation {
      /** fewer than so many millions */
      BELOW,
      /** about so many millions */
      ABOUT,
      /** about so many times those of another network */
      TIMES
    }

    @Override
    public String toString() {
      return switch (relation) {
        case BELOW -> "< " + number + " million";
        case ABOUT -> number + " million";
        case TIMES -> number + " x " + of.name();
      };
    }

    /** Whether a number of parameters is as claimed, to as many digits as were printed. */
    public boolean holds(long parameters) {
      return switch (relation) {
        case BELOW -> parameters < number.doubleValue() * Counted.MILLION;
        case ABOUT -> rounds(parameters / Counted.MILLION, number);
        case TIMES -> rounds((double) parameters / of.counted().parameters(), number);
      };
    }
  }

  /**
   * A network of the zoo.
   *
   * @param architecture whose
   * @param flavour null for the default
   * @param size height and width of its picture
   */
  public record Variant(Zoo.Architecture architecture, Flavour flavour, int size) {
    /** As on the command line: NAME, or NAME:FLAVOUR. */
    public String name() {
      return architecture.name() + (flavour == null ? "" : ":" + flavour.id());
    }

    /** What Kerf counts. */
    public Counted counted() {
      Segment segment = Segment.of(architecture.build(flavour), Shape.nhwc(1, size, size, 3));
      LayerTable table = LayerTable.of(segment);
      return new Counted(segment, table.parameters(), table.multiplyAdds());
    }
  }

  /**
   * A network, counted.
   *
   * @param segment with one picture
   * @param parameters trained numbers
   * @param multiplyAdds for one crop
   */
  public record Counted(Segment segment, long parameters, long multiplyAdds) {
    static final double BILLION = 1e9;
    static final double MILLION = 1e6;
  }

  private static boolean rounds(double value, BigDecimal printed) {
    return BigDecimal.valueOf(value)
            .setScale(printed.scale(), RoundingMode.HALF_UP)
            .compareTo(printed)
        == 0;
  }
}
