package kerf.host.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.accel.DeviceOptions;
import kerf.host.api.Environment;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.profiles.Condition;
import kerf.profiles.Profile;
import kerf.profiles.ProfileFile;
import kerf.profiles.Timing;

/** First looks at devices, kept in the cache folder. */
public final class QuickProfiles {
  /** Runs that take so long on the fastest device are planned with more care. */
  private static final double LONG_SECONDS = 30;

  private QuickProfiles() {}

  /**
   * What devices take: measured quickly where the cache has no profile. Where there is so much to
   * do that a better plan pays for it, whole runs are measured in turns too, and what devices on
   * the host's cores take while the others compute.
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
    if (alone.size() < 2 || shortest(alone, pictures) < LONG_SECONDS) {
      return alone;
    }
    Set<String> well = alone.stream().map(p -> p.key().device()).collect(Collectors.toSet());
    List<Device> left = devices.stream().filter(d -> well.contains(d.id())).toList();
    boolean sharing = alone.stream().filter(Profile::onHost).count() > 1;
    List<Profile> all = sharing ? run.run(model, network, left, true).profiles() : alone;
    return run.hasMeasured() ? compared(all, network, left, run, options.listener()) : all;
  }

  private static double shortest(List<Profile> alone, long pictures) {
    return alone.stream()
        .mapToDouble(p -> p.network().medianSeconds() / p.key().batch() * pictures)
        .min()
        .orElse(0);
  }

  /** With whole runs as they are in turns; what was beside others keeps what it was over alone. */
  private static List<Profile> compared(
      List<Profile> profiles,
      Segment network,
      List<Device> devices,
      ProfileRun run,
      DeviceListener listener) {
    listener.note("comparing the devices in turns");
    Map<String, Timing> turns =
        new InTurns(new Stopwatch(System::nanoTime), listener).of(devices, network);
    Map<String, Double> before = new HashMap<>();
    profiles.stream()
        .filter(p -> p.key().condition() == Condition.ALONE)
        .forEach(p -> before.put(p.key().device(), p.network().medianSeconds()));
    List<Profile> compared = new ArrayList<>();
    for (Profile profile : profiles) {
      String id = profile.key().device();
      Profile now = profile;
      if (turns.containsKey(id)) {
        double factor = turns.get(id).medianSeconds() / before.get(id);
        boolean alone = profile.key().condition() == Condition.ALONE;
        now = profile.withNetwork(alone ? turns.get(id) : profile.network().times(factor));
        run.keep(now);
      }
      compared.add(now);
    }
    return compared;
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
