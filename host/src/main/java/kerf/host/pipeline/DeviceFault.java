package kerf.host.pipeline;

import kerf.models.DeviceException;

/** A device that failed in a way that its own exception does not tell. */
public final class DeviceFault extends DeviceException {
  private static final long serialVersionUID = 1L;

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

  /** How it failed. */
  public Incident.Kind kind() {
    return kind;
  }
}
