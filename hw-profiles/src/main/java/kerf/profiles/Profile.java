package kerf.profiles;

import java.util.List;

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
 * @param transfers null when no bandwidth could be fitted to what was measured
 * @param memory what it needs and has
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
    Transfers transfers,
    Memory memory) {
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
    Checks.present("memory", memory);
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
