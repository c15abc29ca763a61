package kerf.host.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kerf.accel.Device;
import kerf.profiles.Condition;
import kerf.profiles.Profile;
import kerf.profiles.ProfileFile;
import kerf.profiles.ProfileKey;

/**
 * Profiles of one network and batch that files hold.
 *
 * @param profiles of all files; of the same key, the first counts
 */
public record KnownProfiles(List<Profile> profiles) {
  /** Copies the list. */
  public KnownProfiles {
    profiles = List.copyOf(profiles);
  }

  /**
   * Reads files.
   *
   * @param files need not exist
   * @param model the network's name
   * @param batch pictures a run
   * @throws kerf.models.KerfException when a file is no profile file
   */
  public static KnownProfiles read(List<Path> files, String model, int batch) {
    List<Profile> found = new ArrayList<>();
    for (Path file : files) {
      ProfileFile.readIfPresent(file).profiles().stream()
          .filter(p -> p.key().model().equals(model) && p.key().batch() == batch)
          .forEach(found::add);
    }
    return new KnownProfiles(found);
  }

  /** Ids of all devices, in the order of the files. */
  public List<String> devices() {
    return profiles.stream().map(p -> p.key().device()).distinct().toList();
  }

  /**
   * What was measured on a device as it is here and now: with its driver, kernels and threads.
   *
   * @param threads that the devices on the host's processor were given
   * @return alone, and where there is one beside others; empty without the first
   */
  public List<Profile> of(Device device, int threads) {
    if (profiles.isEmpty()) {
      return List.of();
    }
    ProfileKey any = profiles.getFirst().key();
    return both(
        Stream.of(Condition.values())
            .map(c -> DeviceKeys.key(any.model(), any.batch(), device, threads, c))
            .flatMap(key -> find(key).stream())
            .toList());
  }

  private Optional<Profile> find(ProfileKey key) {
    return profiles.stream().filter(p -> p.key().equals(key)).findFirst();
  }

  /**
   * What was measured last on a device of an id, which need not be here.
   *
   * @return alone, and where there is one beside others; empty without the first
   */
  public List<Profile> of(String id) {
    List<Profile> last = new ArrayList<>();
    for (Condition condition : Condition.values()) {
      profiles.stream()
          .filter(p -> p.key().device().equals(id) && p.key().condition() == condition)
          .max(Comparator.comparing(Profile::date))
          .ifPresent(last::add);
    }
    return both(last);
  }

  private static List<Profile> both(List<Profile> found) {
    boolean alone = found.stream().anyMatch(p -> p.key().condition() == Condition.ALONE);
    return alone ? found : List.of();
  }
}
