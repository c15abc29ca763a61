package kerf.host.pipeline;

import kerf.accel.Program;

/**
 * A program on a device that can be ended from outside when it hangs. Thread-safe in these methods,
 * which do not wait.
 */
public interface RestartingProgram extends Program {
  /**
   * Ends the device under a run that does not come back, and all that it is at.
   *
   * @param late why
   * @return true when the device is started again, and what was under way is run again; false when
   *     whoever waits for it gets the fault
   */
  boolean restart(DeviceFault late);

  /**
   * When what is under way was last begun again, by {@link System#nanoTime}, or when it will have
   * been: a deadline counts from there.
   */
  long begunNanos();
}
