package kerf.host.verify;

/** Something to verify on a device. */
interface Check {
  /** Runs the networks and compares. */
  void run(Runner runner, Comparison comparison);
}
