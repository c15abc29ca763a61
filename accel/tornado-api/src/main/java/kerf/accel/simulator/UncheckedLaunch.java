package kerf.accel.simulator;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** A group without checks: one loop over the work-items, or a baton where there are barriers. */
final class UncheckedLaunch extends Group implements GroupSchedule.Listener {
  private final Launch launch;
  private final int number;
  private final GroupSchedule schedule;
  private SimulationException divergence;

  private UncheckedLaunch(Launch launch, int number, boolean barriers) {
    this.launch = launch;
    this.number = number;
    int size = launch.range().groupSize();
    schedule = barriers ? new GroupSchedule(size, this::runItem, this, null) : null;
  }

  /**
   * Runs all groups, on this thread where there are no barriers.
   *
   * @throws SimulationException on the first failure
   */
  static void run(Launch launch, boolean barriers) {
    for (int g = 0; g < launch.range().groups(); g++) {
      new UncheckedLaunch(launch, g, barriers).run();
    }
  }

  private void run() {
    if (schedule == null) {
      for (int item = 0; item < launch.range().groupSize(); item++) {
        runItem(item);
      }
      return;
    }
    schedule.run();
    if (divergence != null) {
      throw divergence;
    }
  }

  private void runItem(int item) {
    try {
      launch.invoke(SimulatedContext.of(this, launch.range(), number, item));
    } catch (InvocationTargetException e) {
      switch (e.getCause()) {
        case GroupAborted _ -> {}
        case SimulationException found -> throw found;
        case RuntimeException failure -> throw failed(item, failure);
        case Error error -> throw error;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  private SimulationException failed(int item, RuntimeException failure) {
    Findings findings = new Findings(launch.kernelName());
    launch.addFailure(findings, number, item, failure);
    return exception(findings.list(), failure);
  }

  private SimulationException exception(List<Finding> findings, RuntimeException cause) {
    return new SimulationException(launch.describe() + ", unchecked", findings, cause);
  }

  @Override
  void barrier(boolean local) {
    if (schedule != null) {
      schedule.barrier(Barrier.of(local));
    }
  }

  @Override
  void mismatch(int allocation, String mine, String theirs) {
    Findings findings = new Findings(launch.kernelName());
    findings.addMismatch(allocation, mine, theirs);
    throw exception(findings.list(), null);
  }

  @Override
  public void released(Barrier barrier) {}

  @Override
  public void diverged(int waiting, Barrier barrier, int other, Barrier elsewhere) {
    Findings findings = new Findings(launch.kernelName());
    launch.addDivergence(findings, number, waiting, barrier, other, elsewhere);
    divergence = exception(findings.list(), null);
  }
}
