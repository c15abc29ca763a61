package kerf.host.batch;

import java.time.Duration;

/**
 * When a run is looked at.
 *
 * @param look from one look to the next, at least
 * @param batches of each stage after which a new plan is judged
 * @param first time after which it is judged by fewer batches
 * @param window over which a plan that was judged is watched
 * @param windows one after another in which a device must be off before that counts
 * @param rest from one change to the next, at least
 */
public record AdaptationPace(
    Duration look, int batches, Duration first, Duration window, int windows, Duration rest) {
  /** For runs of minutes and hours. */
  public static final AdaptationPace DEFAULT =
      new AdaptationPace(
          Duration.ofMillis(250),
          20,
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          3,
          Duration.ofSeconds(30));
}
