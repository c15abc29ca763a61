package kerf.host.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kerf.accel.DeviceListener;
import kerf.host.batch.BatchOptions;
import kerf.host.pipeline.PipelineOptions;
import kerf.models.UsageException;
import picocli.CommandLine.Option;

/** How the pictures of a run become rows, and what happens when a device fails. */
final class RunOption {
  private static final int MOST = 1 << 10;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures that are computed as one (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(names = "--resume", description = "Go on with what the file of rows has.")
  private boolean resume;

  @Option(names = "--force", description = "Replace the files that exist.")
  private boolean force;

  @Option(
      names = "--fallback",
      paramLabel = "WHAT",
      defaultValue = "warn",
      description =
          "When a device fails: error ends the run, warn and auto go on with the others, warn with a"
              + " word (default: ${DEFAULT-VALUE}).")
  private PipelineOptions.Fallback fallback;

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "A device that takes longer for a batch has failed (default: 60).")
  private double deadline;

  @Option(
      names = "--spot-check",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Compute one batch in N on another device too, and retire who computes wrongly; 0: never"
              + " (default: 100).")
  private int spotCheck;

  @Option(
      names = "--decoders",
      paramLabel = "N",
      description = "Threads that decode pictures (default: one for every two processors).")
  private Integer decoders;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "5",
      description = "Classes in a row (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(names = "--scores", description = "Add the logits to the rows.")
  private boolean scores;

  /**
   * @throws UsageException when a number is out of range
   */
  void check() {
    if (batch < 1 || batch > MOST || top < 1 || spotCheck < 0 || !(deadline > 0)) {
      throw new UsageException(
          "-b must be from 1 to "
              + MOST
              + ", --top at least 1, --spot-check at least 0, and"
              + " --deadline above 0");
    }
    if (decoders != null && (decoders < 1 || decoders > MOST)) {
      throw new UsageException("--decoders must be from 1 to " + MOST + ", not " + decoders);
    }
  }

  int batch() {
    return batch;
  }

  boolean resume() {
    return resume;
  }

  boolean force() {
    return force;
  }

  PipelineOptions.Fallback fallback() {
    return fallback;
  }

  /** Threads that decode. */
  int decoders() {
    int processors = Runtime.getRuntime().availableProcessors();
    return decoders == null ? Math.max(1, processors / 2) : decoders;
  }

  /** Of rows into a file. */
  BatchOptions options(Path output, RunWatch watch) {
    return new BatchOptions(
        output, resume && Files.exists(output), batch, decoders(), spotCheck, top, scores, watch);
  }

  /** Of the pipeline. */
  PipelineOptions piping(DeviceListener notes) {
    return new PipelineOptions(Duration.ofMillis((long) (1e3 * deadline)), fallback, notes);
  }
}
