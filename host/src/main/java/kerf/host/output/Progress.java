package kerf.host.output;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error when that is a terminal, and nothing otherwise. */
public final class Progress implements AutoCloseable {
  private final ProgressBar bar;

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * Starts one: pictures done and in all, pictures a second, time gone and time left.
   *
   * @param task what is done, and to what: {@code classifying}
   * @param total pictures
   * @param shown whether somebody looks at it
   */
  public static Progress start(String task, long total, boolean shown) {
    return start(task, total, 0, shown);
  }

  /**
   * Starts one in the middle.
   *
   * @param before pictures that were done already; the speed does not count them
   */
  public static Progress start(String task, long total, long before, boolean shown) {
    return shown ? new Progress(builder(task, total, before).build()) : new Progress(null);
  }

  /** Starts one that somebody else shows. */
  static Progress start(String task, long total, long before, ProgressBarConsumer to) {
    return new Progress(builder(task, total, before).setConsumer(to).build());
  }

  private static ProgressBarBuilder builder(String task, long total, long before) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .startsFrom(before, Duration.ZERO)
        .setUnit(" images", 1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .clearDisplayOnFinish();
  }

  /** Steps more. */
  public void step(int count) {
    if (bar != null) {
      bar.stepBy(count);
    }
  }

  /** One step more. */
  public void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
