package kerf.bench;

import java.util.concurrent.TimeUnit;
import kerf.accel.simd.MultiplyAddPeak;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Multiply-adds that touch no memory, on as many threads as the convolution has. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PeakBenchmark {
  /** One piece of work. */
  @Benchmark
  public float run() {
    return MultiplyAddPeak.run();
  }
}
