package kerf.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A network measured on a device.
 *
 * @param key what was measured
 * @param device as it described itself
 * @param machine operating system, architecture and processors
 * @param date when it was measured, ISO 8601 in UTC
 * @param quick whether few runs were made, for a first look
 * @param compileSeconds from the graph to a program, measuring of ways to compute included
 * @param warmupSeconds runs before those that count
 * @param network runs of the whole network, transfers included
 * @param groupMethod how the groups were timed
 * @param groups every fused group in topological order
 * @param runOverheadSeconds what a run of any part of the network costs beside its groups and its
 *     transfers; see {@link #stage}
 * @param transfers null when no bandwidth could be fitted to what was measured
 * @param memory what it needs and has
 * @param busy ids of the devices that computed meanwhile, in order of their ids; empty when alone
 */
public record Profile(
    ProfileKey key,
    DeviceFacts device,
    String machine,
    String date,
    boolean quick,
    double compileSeconds,
    double warmupSeconds,
    Timing network,
    GroupMethod groupMethod,
    List<GroupTime> groups,
    double runOverheadSeconds,
    Transfers transfers,
    Memory memory,
    List<String> busy) {
  /**
   * @throws IllegalArgumentException when a part is missing or out of range
   */
  public Profile {
    Checks.present("key", key);
    Checks.present("device", device);
    Checks.present("machine", machine);
    Checks.present("date", date);
    Checks.notNegative("compileSeconds", compileSeconds);
    Checks.notNegative("warmupSeconds", warmupSeconds);
    Checks.present("network", network);
    Checks.present("groupMethod", groupMethod);
    groups = List.copyOf(Checks.present("groups", groups));
    Checks.notNegative("runOverheadSeconds", runOverheadSeconds);
    Checks.present("memory", memory);
    busy = Checks.present("busy", busy).stream().sorted().toList();
    if (busy.isEmpty() != (key.condition() == Condition.ALONE)) {
      throw new IllegalArgumentException(
          "busy must name the other devices under OTHERS_BUSY and none under ALONE");
    }
  }

  /** The same with another time of whole runs. */
  public Profile withNetwork(Timing other) {
    return new Profile(
        key,
        device,
        machine,
        date,
        quick,
        compileSeconds,
        warmupSeconds,
        other,
        groupMethod,
        groups,
        runOverheadSeconds,
        transfers,
        memory,
        busy);
  }

  /** Whether the device computes on the host's cores: one of kind cpu, or an emulated FPGA. */
  public boolean onHost() {
    return device.kind().equals("cpu") || device.name().toLowerCase(Locale.ROOT).contains("emulat");
  }

  /**
   * What a run of a part of the network takes as a stage of its own: {@code runOverheadSeconds +
   * sum of the groups' medians + sum over the values that come in of (alpha + bytes / beta) + the
   * same over those that go out}. Every part of a run is in one term only:
   *
   * <ul>
   *   <li>a group's median is its computing with the idle time before its launches, and no copy of
   *       the caller's values;
   *   <li>alpha is what one value more costs, however small;
   *   <li>the overhead is what is left, once a run: the entry into the device, the start of its
   *       queues, waking its threads. It is fitted to measured parts of the network, of which the
   *       other terms were subtracted.
   * </ul>
   *
   * Without known transfers those two terms are 0.
   *
   * @param names of the groups that it computes; a name that the profile lacks takes no time
   * @param bytesIn of each value that comes in, the whole batch
   * @param bytesOut of each value that goes out
   */
  public StageTime stage(Set<String> names, List<Long> bytesIn, List<Long> bytesOut) {
    double compute =
        groups.stream()
            .filter(group -> names.contains(group.name()))
            .mapToDouble(GroupTime::medianSeconds)
            .sum();
    return new StageTime(
        runOverheadSeconds,
        compute,
        transfers == null ? 0 : bytesIn.stream().mapToDouble(transfers.toDevice()::seconds).sum(),
        transfers == null ? 0 : bytesOut.stream().mapToDouble(transfers.toHost()::seconds).sum());
  }

  /** The medians of all groups, summed. */
  public double groupSeconds() {
    return groups.stream().mapToDouble(GroupTime::medianSeconds).sum();
  }

  /** A group's part of {@link #groupSeconds}, from 0 to 1. */
  public double share(GroupTime group) {
    double all = groupSeconds();
    return all == 0 ? 0 : group.medianSeconds() / all;
  }
}
