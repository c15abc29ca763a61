package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FirstRowTest {
  @TempDir private Path folder;

  private double millis(String script) {
    return FirstRow.of(List.of("sh", "-c", script), folder).millis();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thePeakIsThatOfTheProcess() {
    List<String> command = List.of("sh", "-c", "echo row; sleep 1");
    assertThat(FirstRow.of(command, folder).peakBytes()).isBetween(100_000L, 100_000_000L);
  }

  @Test
  void theTimeIsThatOfTheFirstLineAndNotOfTheEnd() {
    long begin = System.nanoTime();
    double millis = millis("sleep 0.3; echo row; sleep 2; echo end");
    double all = (System.nanoTime() - begin) / 1e6;

    assertThat(millis).isGreaterThanOrEqualTo(300);
    assertThat(all - millis).isGreaterThan(1500);
  }

  @Test
  void theProcessSeesTheCacheFolder() {
    millis("echo row; mkdir \"$XDG_CACHE_HOME/kerf\"");
    assertThat(folder.resolve("kerf")).isDirectory();
  }

  @Test
  void aStartThatFailsOrSaysNothingIsNoFigure() {
    assertThatThrownBy(() -> millis("echo row; exit 3"))
        .isInstanceOf(KerfException.class)
        .hasMessageEndingWith("failed with exit code 3");
    assertThatThrownBy(() -> millis("true"))
        .isInstanceOf(KerfException.class)
        .hasMessageEndingWith("printed nothing");
  }

  @Test
  void emptyingLeavesTheFolder() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/b/c"), "x");

    FirstRow.empty(folder);

    assertThat(folder).isEmptyDirectory();
  }
}
