package kerf.profiles;

/**
 * What the network needs and the device has.
 *
 * @param weightBytes of the fused network, as float32
 * @param largestValueBytes of its largest feature map at this batch, as float32
 * @param deviceBytes as the device states it, rounded as it prints it; null when it says nothing
 */
public record Memory(long weightBytes, long largestValueBytes, Long deviceBytes) {
  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public Memory {
    Checks.atLeast("weightBytes", 0, weightBytes);
    Checks.atLeast("largestValueBytes", 0, largestValueBytes);
    if (deviceBytes != null) {
      Checks.atLeast("deviceBytes", 0, deviceBytes);
    }
  }
}
