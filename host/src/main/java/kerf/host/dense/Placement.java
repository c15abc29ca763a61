package kerf.host.dense;

import kerf.models.cost.ReceptiveField;

/**
 * Where the places of a map lie along one axis of a picture. The value of a place belongs to the
 * middle of its receptive field, in pixels of the picture as it is (pixel i covers i to i + 1),
 * whatever size the network saw it at.
 *
 * @param field in pixels of the network's input
 * @param places of the map
 * @param scale pixels of the input for one of the picture
 */
public record Placement(ReceptiveField.Span field, int places, double scale) {
  /** The middle of a place's receptive field in the picture; padding may put it outside. */
  public double middle(double place) {
    return field.centre(place) / scale;
  }

  /** Pixels of the picture between two places. */
  public double step() {
    return field.stride() / scale;
  }

  /**
   * The place, not a whole one, at a point of the picture: 0 or the last beyond the middles of the
   * outermost ones.
   */
  double place(double point) {
    return Math.clamp(exact(point), 0, places - 1);
  }

  /** True within half a step of the middle of a place. */
  boolean covers(double point) {
    double place = exact(point);
    return place >= -0.5 && place <= places - 0.5;
  }

  private double exact(double point) {
    return (point * scale - field.centre(0)) / field.stride();
  }
}
