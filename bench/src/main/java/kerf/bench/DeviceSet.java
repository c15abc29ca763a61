package kerf.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerf.accel.Device;
import kerf.host.rated.Verdict;
import kerf.models.graph.Segment;
import kerf.profiles.Profile;

/** The devices that a benchmark plans for, real or acted out. Closing it closes them. */
interface DeviceSet extends AutoCloseable {
  /** Each of another id. */
  List<Device> devices();

  /**
   * What they take.
   *
   * @param model the network's name
   * @param segment the network in the shapes of a batch
   * @return of each device alone, and of real ones beside the others too
   */
  List<Profile> profiles(String model, Segment segment);

  /** Measuring begins: what came before was to warm up. */
  void begin();

  /** Whether what was measured since {@link #begin} may be believed; empty for real devices. */
  Optional<Verdict> verdict();

  /** What a row says of them. */
  Map<String, Object> label();

  @Override
  void close();
}
