package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.Repository;
import kerf.host.cli.OpenClRuns.Driver;
import kerf.models.packages.Model;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long run on three devices: memory, threads, buffers and events of the process stay what they
 * are. The network's weights are made by chance, so that its answers mean nothing.
 */
@Tag("opencl")
@Tag("slow")
class SoakTest {
  private static final int PICTURES = 20_000;
  private static final int QUARTERS = 4;
  private static final double GROWTH = 1.05;
  private static final long PERIOD_MILLIS = 200;

  @TempDir private Path folder;

  /** What the process has at a moment. */
  private record Sample(int quarter, long rssKilobytes, long threads, long buffers, long events) {}

  @Test
  void nothingGrows() throws Exception {
    List<String> ids = new ArrayList<>();
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      Stream.of(Driver.POCL, Driver.INTEL_FPGA).forEach(d -> d.in(devices).ifPresent(ids::add));
    }
    assumeTrue(ids.size() == 2, "PoCL and the FPGA emulator skipped: .ci/setup installs them");
    ids.add("simd");
    String network = Repository.resource("cli/narrow.onnx").toString();
    Model model = OpenClRuns.model(network);
    Path plan = OpenClRuns.plan(folder.resolve("plan.json"), model, OpenClRuns.stages(model, ids));
    Path rows = folder.resolve("rows.jsonl");
    Path list = OpenClRuns.list(folder, PICTURES);
    List<String> args = new ArrayList<>(List.of("run", list.toString(), "-o", rows.toString()));
    args.addAll(List.of("-m", network, "-d", String.join(",", ids), "--plan", plan.toString()));
    args.addAll(List.of("--require-devices", "3", "--isolate", "none"));
    FaultLayer layer = FaultLayer.in(folder);
    ProcessBuilder kerf = new CliProcess(folder).builder(layer.counting(), args);
    kerf.environment().put("JAVA_TOOL_OPTIONS", "-Xmx512m");
    Path said = folder.resolve("said.txt");
    Process process = kerf.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    List<Sample> samples = new ArrayList<>();
    try {
      watch(process, rows, layer, samples);
      assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    } finally {
      process.destroyForcibly().waitFor();
    }
    OpenClRuns.assertRows(rows, list, OpenClRuns.rows(rows).subList(0, OpenClRuns.distinct()));
    Files.readAllLines(said).stream().filter(l -> l.contains("p99")).forEach(System.out::println);
    check(samples, layer.read());
  }

  private void watch(Process process, Path rows, FaultLayer layer, List<Sample> samples)
      throws IOException, InterruptedException {
    long done = 0;
    long read = 0;
    while (process.isAlive()) {
      Thread.sleep(PERIOD_MILLIS);
      if (!Files.exists(rows) || !Files.exists(layer.counts())) {
        continue;
      }
      byte[] more = tail(rows, read);
      read += more.length;
      done += IntStream.range(0, more.length).filter(i -> more[i] == '\n').count();
      FaultLayer.Counts counts = layer.read();
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      if (done == 0 || done >= PICTURES || !process.isAlive()) {
        continue;
      }
      List<String> lines = Files.readAllLines(status);
      samples.add(
          new Sample(
              (int) (QUARTERS * done / PICTURES),
              number(lines, "VmRSS:"),
              number(lines, "Threads:"),
              counts.buffers(),
              counts.events()));
    }
  }

  private static byte[] tail(Path file, long from) throws IOException {
    try (var in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      return in.readAllBytes();
    }
  }

  private static long number(List<String> lines, String key) {
    return lines.stream()
        .filter(l -> l.startsWith(key))
        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private static long median(List<Sample> samples, int quarter, ToLongFunction<Sample> value) {
    List<Long> sorted =
        samples.stream()
            .filter(s -> s.quarter() == quarter)
            .map(value::applyAsLong)
            .sorted()
            .toList();
    assertThat(sorted).as("samples of quarter " + quarter).hasSizeGreaterThan(2);
    return sorted.get(sorted.size() / 2);
  }

  private static void check(List<Sample> samples, FaultLayer.Counts last) {
    for (int q = 0; q < QUARTERS; q++) {
      System.out.printf(
          "quarter %d: RSS %d kB, %d threads, %d buffers, %d events%n",
          q + 1,
          median(samples, q, Sample::rssKilobytes),
          median(samples, q, Sample::threads),
          median(samples, q, Sample::buffers),
          median(samples, q, Sample::events));
    }
    int end = QUARTERS - 1;
    long rss = median(samples, end, Sample::rssKilobytes);
    assertThat((double) rss).isLessThan(GROWTH * median(samples, 1, Sample::rssKilobytes));
    assertThat(median(samples, end, Sample::threads))
        .isLessThanOrEqualTo(median(samples, 1, Sample::threads));
    assertThat(median(samples, end, Sample::buffers))
        .isEqualTo(median(samples, 1, Sample::buffers));
    // Runs under way have some: never more than a few.
    assertThat(median(samples, end, Sample::events)).isBetween(0L, 20L);
    assertThat(last.buffers()).as("buffers at the end").isZero();
    assertThat(last.events()).as("events at the end").isZero();
  }
}
