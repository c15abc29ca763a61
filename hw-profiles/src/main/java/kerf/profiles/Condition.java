package kerf.profiles;

/** What the machine did beside the measured device. */
public enum Condition {
  /** Nothing that Kerf knows of. */
  ALONE,

  /** The other devices computed too: what a device can do in a pipeline. */
  OTHERS_BUSY
}
