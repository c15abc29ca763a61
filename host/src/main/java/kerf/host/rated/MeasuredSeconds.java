package kerf.host.rated;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerf.models.KerfException;
import kerf.models.cost.Layer;
import kerf.models.graph.Segment;
import kerf.profiles.GroupTime;
import kerf.profiles.Profile;
import kerf.profiles.ProfileFile;

/** Times of groups as they were measured on another device, by name, times a factor. */
final class MeasuredSeconds implements GroupSeconds {
  private final Path file;
  private final String device;
  private final double factor;
  private final List<Measured> profiles;

  private record Measured(String model, int batch, Map<String, Double> seconds) {
    static Measured of(Profile profile) {
      Map<String, Double> seconds = new HashMap<>();
      for (GroupTime group : profile.groups()) {
        seconds.put(group.name(), group.medianSeconds());
      }
      return new Measured(profile.key().model(), profile.key().batch(), seconds);
    }
  }

  /**
   * @param file that {@code kerf profile} wrote
   * @param device that was measured
   * @param factor its times are multiplied by
   * @throws KerfException when the file cannot be read or has nothing of the device
   */
  MeasuredSeconds(Path file, String device, double factor) {
    this.file = file;
    this.device = device;
    this.factor = factor;
    this.profiles =
        ProfileFile.read(file).profiles().stream()
            .filter(p -> p.key().device().equals(device))
            .map(Measured::of)
            .toList();
    if (profiles.isEmpty()) {
      throw new KerfException(file + " has no profile of device '" + device + "'");
    }
  }

  /** A profile of a network by the segment's name goes before others that have the group. */
  @Override
  public double of(Segment fused, Layer group) {
    int batch = fused.inputShapes().getFirst().dim(0);
    String model = fused.graph().name();
    Optional<Measured> found =
        profiles.stream()
            .filter(p -> p.batch() == batch && p.seconds().containsKey(group.name()))
            .min(Comparator.comparing(p -> !p.model().equals(model)));
    if (found.isEmpty()) {
      throw new KerfException(
          "%s has no time of group '%s' on %s at batch %d; measure it with kerf profile -m %s"
              .formatted(file, group.name(), device, batch, model));
    }
    return factor * found.get().seconds().get(group.name());
  }
}
