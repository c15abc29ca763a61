package kerf.host.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.host.Repository;
import kerf.host.input.CropProtocol;
import kerf.host.input.InputEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What decoding, cutting and averaging cost beside plain batches of the same size, in turns with
 * them: less than a tenth of the time. On a machine that does something else meanwhile the times
 * say little, and the processors' work says more.
 */
@Tag("slow")
class EvaluationSpeedTest {
  private static final int ROUNDS = Integer.getInteger("kerf.eval.rounds", 5);
  private static final double LEAST = 0.9;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Crops a second, and crops a second of processor time. */
  private record Rate(double bySeconds, double byWork) {
    static Rate of(long crops, Runnable work) {
      long start = System.nanoTime();
      long cpu = PROCESS.getProcessCpuTime();
      work.run();
      double busy = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
      return new Rate(crops / ((System.nanoTime() - start) / 1e9), crops / busy);
    }
  }

  private static List<Item> items(int count) throws IOException {
    try (Stream<Path> files = Files.list(Repository.samples())) {
      return files
          .filter(file -> file.toString().matches(".*\\.(png|jpg)"))
          .sorted()
          .limit(count)
          .map(file -> new Item(new InputEntry.Found(file), List.of(0), false))
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 15", "144, 2"})
  void cropsAreNearlyAsFastAsPlainBatches(int crops, int pictures) throws IOException {
    List<Item> items = items(pictures);
    List<Rate> plain = new ArrayList<>();
    List<Rate> whole = new ArrayList<>();
    try (Ensemble ensemble =
        Ensemble.load(
            List.of("squeezenet-1.1"), CropProtocol.of(crops), Repository.options("simd"))) {
      Evaluation evaluation = new Evaluation(ensemble, 16, 0, 1L << 26);
      int batches = pictures * crops / evaluation.batch();
      long all = (long) batches * evaluation.batch();
      evaluation.run(items, 0, _ -> {});
      for (int round = 0; round < ROUNDS; round++) {
        plain.add(
            Rate.of(
                all,
                () -> {
                  for (int i = 0; i < batches; i++) {
                    ensemble.warmUp(evaluation.batch());
                  }
                }));
        whole.add(Rate.of(all, () -> evaluation.run(items, 0, _ -> {})));
      }
    }
    double bySeconds = median(whole, false) / median(plain, false);
    double byWork = median(whole, true) / median(plain, true);
    System.out.printf(
        "%d crops: %.1f crops/s beside %.1f of plain batches (%.3f); by processors' work %.3f%n",
        crops, median(whole, false), median(plain, false), bySeconds, byWork);
    assertThat(bySeconds).isGreaterThan(LEAST);
  }

  private static double median(List<Rate> rates, boolean byWork) {
    return rates.stream()
        .mapToDouble(rate -> byWork ? rate.byWork() : rate.bySeconds())
        .sorted()
        .skip(rates.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
