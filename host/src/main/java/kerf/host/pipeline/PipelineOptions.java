package kerf.host.pipeline;

import java.time.Duration;
import kerf.accel.DeviceListener;

/**
 * How a pipeline works.
 *
 * @param deadline after which a device that is at work on a batch counts as hanging
 * @param fallback what a failing device means
 * @param listener hears what was done about failures
 */
public record PipelineOptions(Duration deadline, Fallback fallback, DeviceListener listener) {
  /** Far more than any batch takes, so that a busy machine retires nobody. */
  public static final Duration DEADLINE = Duration.ofSeconds(60);

  /** What happens when a device fails. */
  public enum Fallback {
    /** The run fails. */
    ERROR,

    /** Others go on, and a sentence says so at once. */
    WARN,

    /** Others go on; only the report and the exit code say so. */
    AUTO
  }

  /** Others go on, with a word. */
  public static PipelineOptions defaults(DeviceListener listener) {
    return new PipelineOptions(DEADLINE, Fallback.WARN, listener);
  }
}
