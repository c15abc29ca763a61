package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;

/** What holds for programs that run again and again, and beside each other. */
class SteadyStateTest {
  private static final int RUNS = 20;
  private static final int ATTEMPTS = 200;
  private static final int SESSIONS = 100;
  private static final int DEVICES = 4;

  private static final Segment SQUEEZENET = segment("squeezenet-1.1", 64);

  private static Segment segment(String network, int side) {
    Graph graph = Zoo.of(network).generated(null);
    return Segment.of(graph, Shape.nhwc(1, side, side, 3));
  }

  private static Device open(int threads) {
    return new SimdBackend().devices(new DeviceOptions(threads)).getFirst();
  }

  private static Tensor random(SplittableRandom random, Shape shape) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = (float) random.nextGaussian();
    }
    return tensor;
  }

  /** In a JVM of its own: what other tests have compiled would not be what a user's program has. */
  @Test
  void aWarmRunAllocatesNothing() throws Exception {
    Child.Result result =
        Child.run(WarmRuns.class, "--add-modules", "jdk.incubator.vector", "-Xmx1g");
    assertThat(result.output()).contains(RUNS + " runs: 0 bytes");
    assertThat(result.exit()).isZero();
  }

  /** Runs until nothing is allocated, by the JVM's own counters; uncompiled vectors are objects. */
  static final class WarmRuns {
    private WarmRuns() {}

    @SuppressWarnings("SystemOut") // the parent reads it
    public static void main(String[] args) {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      try (Device device = open(1);
          Program program = device.compile(SQUEEZENET, Precision.FLOAT32)) {
        List<Tensor> in = List.of(Tensor.zeros(SQUEEZENET.inputShapes().getFirst()));
        List<Tensor> out = program.run(in);
        long allocated = Long.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && allocated > 0; attempt++) {
          long before = threads.getCurrentThreadAllocatedBytes();
          for (int run = 0; run < RUNS; run++) {
            program.run(in, out);
          }
          allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        System.out.println(RUNS + " runs: " + allocated + " bytes");
      }
    }
  }

  /** Some share a device, some have their own; every element is the same as alone. */
  @Test
  void manySessionsAtOnceAgreeWithOneAfterTheOther() throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    List<Device> devices = new ArrayList<>();
    for (int i = 0; i < DEVICES; i++) {
      devices.add(open(1 + i % 3));
    }
    Shape shape = SQUEEZENET.inputShapes().getFirst();
    List<Tensor> inputs = new ArrayList<>();
    List<float[]> serial = new ArrayList<>();
    try (Program program = devices.getFirst().compile(SQUEEZENET, Precision.FLOAT32)) {
      for (int i = 0; i < SESSIONS; i++) {
        inputs.add(random(random, shape));
        serial.add(program.run(List.of(inputs.get(i))).getFirst().data());
      }
    }
    try (ExecutorService executor = Executors.newThreadPerTaskExecutor(Thread::new)) {
      List<Future<float[]>> results = new ArrayList<>();
      for (int i = 0; i < SESSIONS; i++) {
        Device device = devices.get(i % DEVICES);
        List<Tensor> in = List.of(inputs.get(i));
        results.add(executor.submit(() -> once(device, in)));
      }
      for (int i = 0; i < SESSIONS; i++) {
        assertThat(results.get(i).get())
            .as("session %d, seed %d", i, seed)
            .isEqualTo(serial.get(i));
      }
    } finally {
      devices.forEach(Device::close);
    }
  }

  private static float[] once(Device device, List<Tensor> in) {
    try (Program program = device.compile(SQUEEZENET, Precision.FLOAT32)) {
      return program.run(in).getFirst().data();
    }
  }
}
