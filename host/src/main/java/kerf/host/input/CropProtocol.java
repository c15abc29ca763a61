package kerf.host.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.UsageException;

/**
 * Which parts of a picture a network looks at when it is evaluated. For an input of N x N pixels:
 *
 * <ul>
 *   <li>The picture is resized so that its shorter side is {@code s = k N / 7} rounded to the
 *       nearest whole number, with k = 8, 9, 10, 11: the paper's 256, 288, 320 and 352 for N = 224
 *       (a seventh is never half, so nothing depends on how halves are rounded). The longer side is
 *       {@code longer x s / shorter}, rounded to the nearest, halves up.
 *   <li>In the result, or in a square of side s in it, a corner's N x N pixels lie at its edges;
 *       the centre's left and top edges, and the middle square's, are half of what is left over,
 *       rounded down.
 *   <li>A whole square is the resized picture's, resized once more, to N x N.
 *   <li>Each part comes as it is, then mirrored left to right.
 * </ul>
 *
 * <p>The parts follow one another by scale, then by square (left or top, middle, right or bottom),
 * then top left, top right, bottom left, bottom right, centre, whole.
 */
@SuppressWarnings("ImmutableEnumChecker") // The lists are.
public enum CropProtocol {
  /** The network's own preprocessing alone: one centre square, not mirrored. */
  ONE(1, List.of(), List.of()),

  /**
   * Corners and centre, mirrored: Krizhevsky et al., "ImageNet classification with deep
   * convolutional neural networks", NIPS 2012, sections 2 and 4.1, with 224 of 256 pixels. They had
   * cut pictures to their centre square before; here, as in most software since (torchvision's
   * TenCrop), the corners are those of the whole picture.
   */
  TEN(10, List.of(8), Part.five(Region.ALL)),

  /**
   * Kerf's own, since the paper that reports results with 12 crops (Szegedy et al., CVPR 2016,
   * table 4) does not say which: the ten, then the whole centre square.
   */
  TWELVE(12, List.of(8), Part.and(Part.five(Region.ALL), new Part(Region.MIDDLE, View.WHOLE))),

  /** Szegedy et al., "Going deeper with convolutions", CVPR 2015, section 7. */
  HUNDRED_FORTY_FOUR(
      144,
      List.of(8, 9, 10, 11),
      Stream.of(Region.FIRST, Region.MIDDLE, Region.LAST)
          .flatMap(r -> Part.and(Part.five(r), new Part(r, View.WHOLE)).stream())
          .toList());

  /** Part of the resized picture that is looked at. */
  private enum Region {
    ALL,
    /** The left or top square. */
    FIRST,
    MIDDLE,
    /** The right or bottom square. */
    LAST
  }

  /** What of a region is seen. */
  private enum View {
    TOP_LEFT,
    TOP_RIGHT,
    BOTTOM_LEFT,
    BOTTOM_RIGHT,
    CENTRE,
    WHOLE
  }

  private record Part(Region region, View view) {
    static List<Part> five(Region region) {
      return Stream.of(
              View.TOP_LEFT, View.TOP_RIGHT, View.BOTTOM_LEFT, View.BOTTOM_RIGHT, View.CENTRE)
          .map(view -> new Part(region, view))
          .toList();
    }

    static List<Part> and(List<Part> parts, Part last) {
      return Stream.concat(parts.stream(), Stream.of(last)).toList();
    }
  }

  private static final int PARTS_OF_SCALE = 7;

  private final int count;
  private final List<Integer> sevenths;
  private final List<Part> parts;

  CropProtocol(int count, List<Integer> sevenths, List<Part> parts) {
    this.count = count;
    this.sevenths = sevenths;
    this.parts = parts;
  }

  /**
   * The protocol of a number of crops.
   *
   * @throws UsageException when there is none
   */
  public static CropProtocol of(int count) {
    return Stream.of(values())
        .filter(protocol -> protocol.count == count)
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "there are protocols of 1, 10, 12 and 144 crops, not of " + count));
  }

  /** Crops of a picture. */
  public int count() {
    return count;
  }

  /**
   * A square of a resized picture.
   *
   * @param width columns of the resized picture
   * @param height rows of the resized picture
   * @param left edge of the square in it
   * @param top edge of the square in it
   * @param side of the square; where it is not the network's input, the square is resized to that
   * @param mirrored whether left and right are exchanged
   */
  public record Crop(int width, int height, int left, int top, int side, boolean mirrored) {}

  /**
   * The crops of a picture, in order; none for {@link #ONE}.
   *
   * @param width columns of the picture
   * @param height rows of the picture
   * @param input side of the network's input
   * @throws ArithmeticException when the resized picture's sides exceed an int
   */
  public List<Crop> crops(int width, int height, int input) {
    List<Crop> crops = new ArrayList<>();
    for (int k : sevenths) {
      int side = Math.toIntExact(nearest((long) k * input, PARTS_OF_SCALE));
      int shorter = Math.min(width, height);
      int columns = Math.toIntExact(nearest((long) width * side, shorter));
      int rows = Math.toIntExact(nearest((long) height * side, shorter));
      for (Part part : parts) {
        Crop crop = crop(columns, rows, part, input);
        crops.add(crop);
        crops.add(new Crop(columns, rows, crop.left, crop.top, crop.side, true));
      }
    }
    return crops;
  }

  private static long nearest(long numerator, long denominator) {
    return (2 * numerator + denominator) / (2 * denominator);
  }

  private static Crop crop(int columns, int rows, Part part, int input) {
    int shorter = Math.min(columns, rows);
    boolean all = part.region == Region.ALL;
    int left = place(part.region, columns - shorter);
    int top = place(part.region, rows - shorter);
    if (part.view == View.WHOLE) {
      return new Crop(columns, rows, left, top, shorter, false);
    }
    int freeColumns = (all ? columns : shorter) - input;
    int freeRows = (all ? rows : shorter) - input;
    return switch (part.view) {
      case TOP_LEFT -> new Crop(columns, rows, left, top, input, false);
      case TOP_RIGHT -> new Crop(columns, rows, left + freeColumns, top, input, false);
      case BOTTOM_LEFT -> new Crop(columns, rows, left, top + freeRows, input, false);
      case BOTTOM_RIGHT ->
          new Crop(columns, rows, left + freeColumns, top + freeRows, input, false);
      default -> new Crop(columns, rows, left + freeColumns / 2, top + freeRows / 2, input, false);
    };
  }

  private static int place(Region region, int free) {
    return switch (region) {
      case ALL, FIRST -> 0;
      case MIDDLE -> free / 2;
      case LAST -> free;
    };
  }
}
