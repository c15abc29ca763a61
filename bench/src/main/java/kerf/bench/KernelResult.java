package kerf.bench;

/**
 * How a match ended.
 *
 * @param conv what was computed
 * @param pack name of Kerf's best direct way
 * @param packNanos its shortest time
 * @param hand name of the best kernel written by hand
 * @param handNanos its shortest time
 * @param winograd name of the best way by Winograd's algorithm; empty where there is none, or
 *     nobody asked
 * @param winogradNanos its shortest time
 * @param difference largest difference of two ways' outputs, in standard deviations
 */
record KernelResult(
    NetworkConv conv,
    String pack,
    long packNanos,
    String hand,
    long handNanos,
    String winograd,
    long winogradNanos,
    double difference) {
  /** Time of the kernel written by hand over the pack's. */
  double relative() {
    return (double) handNanos / packNanos;
  }

  /** Operations a nanosecond of the pack; a multiply-add is two. */
  double speed() {
    return operations() / packNanos;
  }

  /** The same of Winograd's way, which does fewer: those of the direct sum count. */
  double winogradSpeed() {
    return operations() / winogradNanos;
  }

  private double operations() {
    return 2.0 * conv.multiplyAdds();
  }
}
