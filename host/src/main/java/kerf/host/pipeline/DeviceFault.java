package kerf.host.pipeline;

import java.time.Duration;
import java.util.Locale;
import kerf.models.DeviceException;

/** A device that failed in a way that its own exception does not tell. */
public final class DeviceFault extends DeviceException {
  private static final long serialVersionUID = 1L;

  private static final double MILLI = 1e-3;

  private final Incident.Kind kind;

  /**
   * @param kind how it failed
   * @param message one sentence with the device's id
   * @param cause what was thrown; null when nothing was
   */
  public DeviceFault(Incident.Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** One that did not finish something in time. */
  static DeviceFault late(String device, String what, Duration limit, Throwable cause) {
    String reason =
        String.format(
            Locale.ROOT,
            "device %s did not finish %s within %.1f s",
            device,
            what,
            limit.toMillis() * MILLI);
    return new DeviceFault(Incident.Kind.LATE, reason, cause);
  }

  /** How it failed. */
  public Incident.Kind kind() {
    return kind;
  }
}
