package kerf.host.report;

import kerf.host.pipeline.Phase;

/**
 * How a thread of a pipeline spent a run.
 *
 * @param thread its name, for example {@code 0.1 opencl:cpu0}
 * @param device of the stage; empty for threads without one
 * @param work its work
 * @param batches that it worked on
 * @param busy part of the time at work, 0 to 1
 * @param idle part waiting for a batch
 * @param blocked part waiting for room in the next stage; a device may compute the next batch
 *     meanwhile, so that the parts can add up to more than 1
 * @param meanMillis of work on a batch, transfers included
 * @param medianMillis the same, of the spans that were kept; null when there are none
 * @param queueMillis that a batch waited in front of the stage, the mean over the spans that were
 *     kept; null for other threads
 * @param predicted what a batch was predicted to take; null when nobody measured
 */
public record StageReport(
    String thread,
    String device,
    Phase work,
    long batches,
    double busy,
    double idle,
    double blocked,
    double meanMillis,
    Double medianMillis,
    Double queueMillis,
    Predicted predicted) {
  /**
   * What a batch takes in a stage by the plan.
   *
   * @param computeMillis computing
   * @param inMillis transfers to the device, from the device's profile
   * @param outMillis transfers from the device
   */
  public record Predicted(double computeMillis, double inMillis, double outMillis) {
    /** One after the other. */
    public double millis() {
      return computeMillis + inMillis + outMillis;
    }
  }

  /** Measured median by prediction; null where either is missing. */
  public Double ratio() {
    return predicted == null || medianMillis == null || predicted.millis() == 0
        ? null
        : Double.valueOf(medianMillis / predicted.millis());
  }
}
