package kerf.host.rated;

import java.util.concurrent.locks.LockSupport;

/** The clock that devices are held to. */
interface Pace {
  /** The clock of this machine. */
  Pace REAL =
      new Pace() {
        @Override
        public long now() {
          return System.nanoTime();
        }

        @Override
        public void sleepUntil(long nanos) throws InterruptedException {
          for (long left = nanos - now(); left > 0; left = nanos - now()) {
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
              throw new InterruptedException();
            }
          }
        }
      };

  /** Nanoseconds, as {@link System#nanoTime}. */
  long now();

  /** Returns at a time, at once when it has passed; burns no processor. */
  void sleepUntil(long nanos) throws InterruptedException;
}
