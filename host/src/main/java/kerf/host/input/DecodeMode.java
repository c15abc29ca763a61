package kerf.host.input;

/** How JPEG pictures are decoded; the other formats have one way. */
public enum DecodeMode {
  /** At full size, with libjpeg-turbo where it is installed. */
  EXACT,

  /**
   * With libjpeg-turbo at a reduced scale, where a picture is much larger than what the network
   * takes; pixels then differ a little. As {@link #EXACT} where it is not installed.
   */
  FAST,

  /** At full size in Java, whatever is installed. */
  JAVA
}
