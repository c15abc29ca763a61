package kerf.host.cli;

import kerf.accel.DeviceListener;
import kerf.host.api.Environment;
import kerf.host.output.Printable;

/** What devices have to say, on standard error; progress only where somebody looks. */
final class DeviceNotes implements DeviceListener {
  private static final String ERASE_LINE = "\r\033[K";

  private final boolean shown = Environment.errorIsTerminal();

  @Override
  public void note(String sentence) {
    System.err.println((shown ? ERASE_LINE : "") + "kerf: " + Printable.of(sentence));
  }

  @Override
  public void progress(String task, int done, int all) {
    if (shown) {
      System.err.print(
          done < all ? "%skerf: %s, %d of %d".formatted(ERASE_LINE, task, done, all) : ERASE_LINE);
      System.err.flush();
    }
  }
}
