package kerf.accel;

/** The arithmetic of a program. */
public enum Precision {
  /** Single precision throughout. */
  FLOAT32
}
