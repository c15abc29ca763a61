package kerf.accel;

/** Hears what devices have to say while they work. Called from any thread. */
public interface DeviceListener {
  /** What a person should know even though all goes on, in one sentence. */
  void note(String sentence);

  /**
   * How far a preparation that takes seconds has come.
   *
   * @param task what is done, and where: {@code building kernels for opencl:cpu0}
   * @param done steps done
   * @param all steps to do
   */
  default void progress(String task, int done, int all) {}

  /** Gives the sentences to the program's own log, as warnings. */
  static DeviceListener logging() {
    return sentence -> System.getLogger("kerf.accel").log(System.Logger.Level.WARNING, sentence);
  }
}
