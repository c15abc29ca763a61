package kerf.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Measuring;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.api.Environment;
import kerf.host.api.Kerf;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Runs of one convolution, its input, weights and output in whatever caches they fit into. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConvBenchmark {
  /** The convolution, by {@link ConvCode}. */
  @Param("")
  public String conv;

  /** Id of the device. */
  @Param("simd")
  public String device;

  /** Threads of a device on the processor. */
  @Param("1")
  public int threads;

  /** Name of a {@link Precision}. */
  @Param("FLOAT32")
  public String precision;

  private Devices devices;
  private Program program;
  private List<Tensor> inputs;
  private List<Tensor> outputs;

  /** Compiles it. */
  @Setup
  public void compile() {
    devices =
        Devices.discover(
            new DeviceOptions(threads)
                .withCache(Environment.cacheFolder())
                .withMeasuring(Measuring.THOROUGH));
    Device chosen = Kerf.choose(devices, device);
    Segment segment = ConvCode.problem(conv).segment();
    program = chosen.compile(segment, Precision.valueOf(precision));
    inputs = segment.inputShapes().stream().map(Contestant::input).toList();
    outputs = segment.outputShapes().stream().map(Tensor::zeros).toList();
  }

  /** One run. */
  @Benchmark
  public Object run() {
    program.run(inputs, outputs);
    return outputs;
  }

  /** Frees what was compiled. */
  @TearDown
  public void close() {
    program.close();
    devices.close();
  }
}
