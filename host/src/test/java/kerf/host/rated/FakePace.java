package kerf.host.rated;

/** A clock that moves only when somebody sleeps or says so. */
final class FakePace implements Pace {
  private long now = 1_000;

  @Override
  public synchronized long now() {
    return now;
  }

  @Override
  public synchronized void sleepUntil(long nanos) {
    now = Math.max(now, nanos);
  }

  synchronized void advance(long nanos) {
    now += nanos;
  }
}
