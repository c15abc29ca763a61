package kerf.host.rated;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import kerf.profiles.Profile;

/** The devices of a box that is acted out. Closing it closes them. */
public final class RatedDevices implements AutoCloseable {
  private final String name;
  private final double slowdown;
  private final List<RatedDevice> devices;
  private final List<Devices> bases;
  private final Completions completions;

  private RatedDevices(
      Box box, List<RatedDevice> devices, List<Devices> bases, Completions completions) {
    this.name = box.name();
    this.slowdown = box.slowdown();
    this.devices = List.copyOf(devices);
    this.bases = List.copyOf(bases);
    this.completions = completions;
  }

  /**
   * Acts out a box. Base devices on the processor get one thread. One that says that it has one
   * thread is opened for each device of the box, so that they compute side by side; runs of another
   * take turns.
   *
   * @param file YAML or JSON
   * @param options for the base devices; their threads do not count
   * @throws kerf.models.KerfException when the file describes no box
   * @throws UsageException when a base device is not there
   */
  public static RatedDevices open(Path file, DeviceOptions options) {
    Box box = BoxFile.read(file);
    DeviceOptions one =
        new DeviceOptions(1, options.cache(), options.measuring(), options.listener(), List.of());
    List<Devices> opened = new ArrayList<>(List.of(Devices.discover(one)));
    boolean done = false;
    try {
      Completions completions = new Completions(CpuUse.ofThisProcess());
      List<RatedDevice> devices = new ArrayList<>();
      Map<String, Semaphore> turns = new HashMap<>();
      Set<String> taken = new HashSet<>();
      for (BoxDevice given : box.devices()) {
        Device base = opened.getFirst().byId(given.base());
        boolean single = singleThreaded(base);
        if (!taken.add(base.id()) && single) {
          opened.add(Devices.discover(one));
          base = opened.getLast().byId(given.base());
        }
        devices.add(
            new RatedDevice(
                given.slowed(box.slowdown()),
                RatedSeconds.of(file, given, box.slowdown()),
                base,
                turns.computeIfAbsent(base.id(), _ -> new Semaphore(permits(single), true)),
                Pace.REAL,
                completions,
                options.listener()));
      }
      done = true;
      return new RatedDevices(box, devices, opened, completions);
    } finally {
      if (!done) {
        opened.forEach(Devices::close);
      }
    }
  }

  private static boolean singleThreaded(Device device) {
    return "1".equals(device.facts().get("threads"));
  }

  private static int permits(boolean singleThreaded) {
    return singleThreaded ? Runtime.getRuntime().availableProcessors() : 1;
  }

  /** The box's name. */
  public String name() {
    return name;
  }

  /** k: how many times as long everything is made to take. */
  public double slowdown() {
    return slowdown;
  }

  /** The devices in the order of the file. */
  public List<Device> devices() {
    return List.copyOf(devices);
  }

  /**
   * A device by its id.
   *
   * @throws UsageException when there is none
   */
  public Device byId(String id) {
    return devices.stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "box '%s' has no device '%s'; it has %s"
                        .formatted(
                            name,
                            id,
                            devices.stream()
                                .map(RatedDevice::id)
                                .collect(Collectors.joining(", ")))));
  }

  /**
   * What each device will take, exactly: enforced seconds, the slowdown included. A group that a
   * device cannot run is not in its profile; the network's time is then that of the others.
   *
   * @param model the network's name
   * @param segment the network at the batch to plan for
   * @throws kerf.models.KerfException when nothing says how long a group takes
   */
  public List<Profile> profiles(String model, Segment segment) {
    return devices.stream().map(d -> RatedProfile.of(d, model, segment)).toList();
  }

  /** Counts from now on: what came before was to warm up. */
  public void reset() {
    completions.reset();
  }

  /** Whether what was measured since {@link #reset} may be believed. */
  public Verdict verdict() {
    return completions.verdict();
  }

  @Override
  public void close() {
    devices.forEach(Device::close);
    bases.forEach(Devices::close);
  }
}
