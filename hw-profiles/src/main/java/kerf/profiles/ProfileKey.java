package kerf.profiles;

/**
 * What decides whether a measured profile still holds: two profiles of the same key measure the
 * same thing.
 *
 * @param model the network's name
 * @param batch pictures a run, at least 1
 * @param device the device's id
 * @param driver version of what runs its code: an OpenCL driver, the JDK; empty when unknown
 * @param pack identifies the kernels that ran; empty where the device has its own code
 * @param threads of a device on the host's processor, at least 1
 * @param condition what else computed meanwhile
 */
public record ProfileKey(
    String model,
    int batch,
    String device,
    String driver,
    String pack,
    int threads,
    Condition condition) {
  /**
   * @throws IllegalArgumentException when a part is missing or out of range
   */
  public ProfileKey {
    Checks.present("model", model);
    Checks.atLeast("batch", 1, batch);
    Checks.present("device", device);
    Checks.present("driver", driver);
    Checks.present("pack", pack);
    Checks.atLeast("threads", 1, threads);
    Checks.present("condition", condition);
  }
}
