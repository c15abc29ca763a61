package kerf.profiles;

/** How the times of fused groups were found. */
public enum GroupMethod {
  /**
   * Inside the whole network, from the device's own clock: the launches of a group, summed, without
   * those that carry the caller's values.
   */
  LAUNCHES,

  /**
   * Each group compiled and run alone, by the host's clock: the entry into the device and the copy
   * of its values are counted each time.
   */
  ALONE
}
