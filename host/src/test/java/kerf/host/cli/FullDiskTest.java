package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.host.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A disk that is full: one sentence, and {@code --resume} completes the rows once there is room.
 */
class FullDiskTest {
  private static final int PICTURES = 300;

  @TempDir private Path folder;

  private List<String> arguments(Path rows) throws IOException {
    Path list = OpenClRuns.list(folder, PICTURES);
    String tiny = Repository.resource("cli/tiny.onnx").toString();
    return List.of(
        "run", list.toString(), "-o", rows.toString(), "-m", tiny, "-d", "simd", "--resume");
  }

  private void stopsAndGoesOn(Path rows, CliRun full, Room room) throws Exception {
    assertThat(full.exit()).as(full.out() + full.err()).isEqualTo(ExitCode.FAILED);
    long there = Files.readString(rows).chars().filter(c -> c == '\n').count();
    assertThat(full.err().lines().filter(l -> !l.startsWith("WARNING: Using incubator")))
        .singleElement()
        .asString()
        .startsWith("kerf: " + rows + " cannot be written further (")
        .endsWith("make room, and go on with --resume: " + there + " rows are there");
    assertThat(there).isBetween(1L, PICTURES - 1L);
    assertThat(Path.of(rows + ".journal")).exists();
    room.make();
    CliRun last = new CliProcess(folder).kerf(Map.of(), arguments(rows));
    assertThat(last.exit()).as(last.err()).isZero();
    assertThat(last.out()).contains("300 rows in " + rows + ", " + (PICTURES - there) + " of them");
    assertThat(OpenClRuns.rows(rows).stream().map((JsonNode row) -> row.path("file").asString()))
        .isEqualTo(Files.readAllLines(OpenClRuns.list(folder, PICTURES)));
    assertThat(Path.of(rows + ".journal")).doesNotExist();
  }

  /** Makes room on the disk. */
  private interface Room {
    void make() throws Exception;
  }

  /** The kernel refuses to let the file grow, as a quota does. */
  @Test
  void aFileThatMayNotGrow() throws Exception {
    Path rows = folder.resolve("rows.jsonl");
    ProcessBuilder kerf = new CliProcess(folder).builder(Map.of(), arguments(rows));
    List<String> limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f 64; exec \"$@\"", "_"));
    limited.addAll(kerf.command());
    stopsAndGoesOn(rows, new CliProcess(folder).run(kerf.command(limited)), () -> {});
  }

  @Test
  void aDiskThatIsFull() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        ran("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
        "a small disk skipped: only root mounts one");
    try {
      Path rows = disk.resolve("rows.jsonl");
      CliRun full = new CliProcess(folder).kerf(Map.of(), arguments(rows));
      stopsAndGoesOn(
          rows,
          full,
          () ->
              assertThat(ran("mount", "-o", "remount,size=1m", disk.toString()))
                  .as("more room")
                  .isTrue());
    } finally {
      assertThat(ran("umount", disk.toString())).as("unmounted").isTrue();
    }
  }

  private boolean ran(String... command) throws InterruptedException {
    try {
      return new CliProcess(folder).run(new ProcessBuilder(command)).exit() == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
