package kerf.models;

/**
 * A device failed, or cannot run the network, and no other was there to go on: nothing is wrong
 * with the input, and the next one would fare no better. The sentence names the device.
 */
public non-sealed class DeviceException extends KerfException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence for the person who reads it
   * @param cause what the device reported
   */
  public DeviceException(String message, Throwable cause) {
    super(message, cause);
  }
}
