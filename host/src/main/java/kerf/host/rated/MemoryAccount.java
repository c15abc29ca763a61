package kerf.host.rated;

import kerf.models.KerfException;

/** What programs have taken of a device's memory. Thread-safe. */
final class MemoryAccount {
  private final String device;
  private final Long limit;
  private long used;

  /**
   * @param device id, for messages
   * @param limit bytes; null for none
   */
  MemoryAccount(String device, Long limit) {
    this.device = device;
    this.limit = limit;
  }

  /**
   * Takes memory.
   *
   * @throws KerfException when there is not enough
   */
  synchronized void take(long bytes) {
    if (limit != null && used + bytes > limit) {
      throw new KerfException(
          "device %s has %d bytes of memory, of which %d are in use, and needs %d more; cut the network"
              .formatted(device, limit, used, bytes));
    }
    used += bytes;
  }

  synchronized void giveBack(long bytes) {
    used -= bytes;
  }
}
