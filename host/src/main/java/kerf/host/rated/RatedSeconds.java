package kerf.host.rated;

import java.nio.file.Path;
import kerf.models.KerfException;
import kerf.models.cost.Layer;
import kerf.models.graph.Segment;

/**
 * Times of groups by their class.
 *
 * @param device id, for messages
 * @param rates what the box says
 */
record RatedSeconds(String device, BoxDevice.Rates rates) implements GroupSeconds {
  /**
   * What a box says of a device, k times as long.
   *
   * @param file the box's, beside which a file of profiles is looked for
   * @throws KerfException when a file of profiles cannot be read
   */
  static GroupSeconds of(Path file, BoxDevice device, double k) {
    BoxDevice.Times times = device.times();
    GroupSeconds seconds =
        times == null
            ? new RatedSeconds(device.id(), device.rates())
            : new MeasuredSeconds(
                file.toAbsolutePath().resolveSibling(times.profile()),
                times.device(),
                times.factor());
    return (fused, group) -> k * seconds.of(fused, group);
  }

  @Override
  public double of(Segment fused, Layer group) {
    RateRule rule =
        rates.classes().stream()
            .filter(r -> r.fits(group))
            .findFirst()
            .orElseThrow(
                () ->
                    new KerfException(
                        "no class of device '%s' fits group '%s' (%s); add one without ops"
                            .formatted(device, group.name(), group.kind())));
    return rates.overheadSeconds() + rule.seconds(group);
  }
}
