package kerf.accel;

/** The arithmetic of a program. */
public enum Precision {
  /** Single precision throughout; convolutions by whichever algorithm is fastest. */
  FLOAT32,

  /** Single precision, and only sums of the products that an operation's definition names. */
  EXACT
}
