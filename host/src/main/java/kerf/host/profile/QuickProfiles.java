package kerf.host.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.accel.DeviceOptions;
import kerf.host.api.Environment;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.profiles.Profile;
import kerf.profiles.ProfileFile;

/** First looks at devices, kept in the cache folder. */
public final class QuickProfiles {
  /** Runs that take so long on the fastest device are planned with more care. */
  private static final double LONG_SECONDS = 60;

  private QuickProfiles() {}

  /**
   * What devices take: measured quickly where the cache has no profile. Each is measured alone, and
   * also while the others compute where several compute on the host's cores and there is so much to
   * do that a better plan pays for it.
   *
   * @param model the network's name
   * @param network in the shapes of a batch
   * @param pictures that are to be run
   * @param options of the devices
   * @return of each device that did not fail
   * @throws KerfException when the cache folder cannot be used
   */
  public static List<Profile> of(
      String model, Segment network, long pictures, List<Device> devices, DeviceOptions options) {
    Path known = Environment.cacheFolder().resolve("profiles.json");
    prepare(known, options.listener());
    ProfileRun run =
        new ProfileRun(
            new DeviceProfiler(Effort.QUICK, options.listener()),
            known,
            false,
            options.threads(),
            options.listener());
    List<Profile> alone = run.run(model, network, devices).profiles();
    if (!sharing(alone, pictures)) {
      return alone;
    }
    Set<String> well = alone.stream().map(p -> p.key().device()).collect(Collectors.toSet());
    List<Device> left = devices.stream().filter(d -> well.contains(d.id())).toList();
    return run.run(model, network, left, true).profiles();
  }

  private static boolean sharing(List<Profile> alone, long pictures) {
    if (alone.stream().filter(Profile::onHost).count() < 2) {
      return false;
    }
    double shortest =
        alone.stream()
            .mapToDouble(p -> p.network().medianSeconds() / p.key().batch() * pictures)
            .min()
            .orElse(0);
    return shortest > LONG_SECONDS;
  }

  /** What the cache holds can be measured again: a file of another version is no failure. */
  private static void prepare(Path known, DeviceListener listener) {
    try {
      Files.createDirectories(known.getParent());
      try {
        ProfileFile.readIfPresent(known);
      } catch (KerfException e) {
        listener.note(e.getMessage() + "; its devices are measured again");
        Files.delete(known);
      }
    } catch (IOException e) {
      throw new KerfException(known.getParent() + " cannot be used: " + e, e);
    }
  }
}
