package kerf.bench;

import java.io.PrintStream;
import java.util.Collection;
import kerf.accel.Precision;
import kerf.accel.simd.MultiplyAddPeak;
import kerf.models.KerfException;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Times convolutions by JMH.
 *
 * @param device its id
 * @param threads of the device, and of the peak
 * @param forks JVMs for each
 */
record ConvTimer(String device, int threads, Precision precision, int forks) {
  private static final int ITERATIONS = 7;
  private static final TimeValue ITERATION = TimeValue.milliseconds(200);
  private static final TimeValue WARMING = TimeValue.milliseconds(400);

  /**
   * What came of it.
   *
   * @param nanos median over the iterations of the mean time of a run
   * @param spread the longest iteration over the shortest, less one
   * @param peak operations a nanosecond that all threads together did just before
   */
  record Time(double nanos, double spread, double peak) {}

  /**
   * Measures the peak, and then the convolution.
   *
   * @throws KerfException when a fork fails
   */
  Time time(NetworkConv conv) {
    Result<?> peak = result(options(PeakBenchmark.class).threads(threads));
    Result<?> time =
        result(
            options(ConvBenchmark.class)
                .threads(1)
                .param("conv", ConvCode.of(conv.problem()))
                .param("device", device)
                .param("threads", Integer.toString(threads))
                .param("precision", precision.name()));
    double operations = (double) threads * MultiplyAddPeak.operations();
    return new Time(
        median(time),
        time.getStatistics().getMax() / time.getStatistics().getMin() - 1,
        operations / median(peak));
  }

  private ChainedOptionsBuilder options(Class<?> benchmark) {
    return new OptionsBuilder()
        .include(benchmark.getName().replace(".", "\\.") + "\\.run")
        .forks(forks)
        .warmupIterations(3)
        .warmupTime(WARMING)
        .measurementIterations(ITERATIONS)
        .measurementTime(ITERATION)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static double median(Result<?> result) {
    return result.getStatistics().getPercentile(50);
  }

  /** Standard output is for rows: what JMH and its forks say there goes to standard error. */
  private static Result<?> result(ChainedOptionsBuilder options) {
    PrintStream rows = System.out;
    System.setOut(System.err);
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      return results.iterator().next().getPrimaryResult();
    } catch (RunnerException e) {
      throw new KerfException("a fork of the benchmark failed: " + e.getMessage(), e);
    } finally {
      System.setOut(rows);
    }
  }
}
