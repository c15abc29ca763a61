package kerf.host.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import org.junit.jupiter.api.Test;

/** What a person sees of a long run. */
class ProgressTest {
  private static final Pattern LINE =
      Pattern.compile(
          "running +\\d+% \\[[=> ]+\\] +(?<done>\\d+)/100 images"
              + " \\(\\d:\\d\\d:\\d\\d / (?<left>\\S+)\\) +(?<rate>\\d+\\.\\d) images/s");

  private final List<String> shown = new CopyOnWriteArrayList<>();

  /** The last line before the display is cleared. */
  private Matcher line(long before) {
    try (Progress progress =
        Progress.start(
            "running", 100, before, new DelegatingProgressBarConsumer(shown::add, 120))) {
      progress.step(20);
      long end = System.nanoTime() + 2_500_000_000L;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
    String last = shown.stream().filter(l -> !l.isBlank()).toList().getLast();
    Matcher matcher = LINE.matcher(last.strip());
    assertThat(matcher.matches()).as(last).isTrue();
    return matcher;
  }

  @Test
  void saysImagesRateAndTimeLeft() {
    Matcher line = line(0);
    assertThat(line.group("done")).isEqualTo("20");
    assertThat(line.group("left")).isNotEqualTo("?");
    assertThat(Double.parseDouble(line.group("rate"))).isBetween(0.1, 10.0);
  }

  /** Those that were there before count as done, and not as fast. */
  @Test
  void goesOnWithAnEarlierRun() {
    Matcher line = line(60);
    assertThat(line.group("done")).isEqualTo("80");
    assertThat(Double.parseDouble(line.group("rate"))).isBetween(0.1, 10.0);
  }
}
