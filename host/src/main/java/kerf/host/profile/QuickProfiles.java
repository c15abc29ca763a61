package kerf.host.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private QuickProfiles() {}

  /**
   * What devices take, each alone: measured quickly where the cache has no profile.
   *
   * @param model the network's name
   * @param network in the shapes of a batch
   * @param options of the devices
   * @return of each device that did not fail
   * @throws KerfException when the cache folder cannot be used
   */
  public static List<Profile> of(
      String model, Segment network, List<Device> devices, DeviceOptions options) {
    Path known = Environment.cacheFolder().resolve("profiles.json");
    prepare(known, options.listener());
    ProfileRun run =
        new ProfileRun(
            new DeviceProfiler(Effort.QUICK, options.listener()),
            known,
            false,
            options.threads(),
            options.listener());
    return run.run(model, network, devices).profiles();
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
