package kerf.accel.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kerf.accel.DeviceOptions;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Java's own faults stay exceptions beside every driver, with libjsig loaded before it. */
@Tag("opencl")
class SignalTest {
  private static final int LENGTH = 64;

  /** Enough calls for the compiler, whose code relies on signals. */
  private static final int CALLS = 200_000;

  @ParameterizedTest
  @EnumSource
  void divisionByZeroAndNullStillThrow(TestDevices where) throws Exception {
    where.find();
    Path jsig = Path.of(System.getProperty("java.home"), "lib", "libjsig.so");
    assumeTrue(Files.exists(jsig), "this Java has no libjsig.so");
    Child.Result result =
        Child.run(Faulty.class, Map.of("LD_PRELOAD", jsig.toString()), where.name());
    assertThat(result.output().lines())
        .containsExactly(
            "java.lang.ArithmeticException", "java.lang.NullPointerException", "and computes");
    assertThat(result.exit()).isZero();
  }

  /** Runs a plan, then Java's faults in compiled code, then the plan again. */
  static final class Faulty {
    private static int sink;

    private Faulty() {}

    @SuppressWarnings("SystemOut") // the parent reads it
    public static void main(String[] args) {
      TestDevices where = TestDevices.valueOf(args[0]);
      float[] weights = new float[LENGTH];
      try (OpenClDevice device = where.open(DeviceOptions.defaults(), SampleKernels.settings());
          OpenClProgram program =
              device.compile(SampleKernels.segment(LENGTH), SampleKernels.plan(weights, 8))) {
        List<Tensor> input = List.of(Tensor.zeros(Shape.of(1, LENGTH)));
        program.run(input);
        int[] array = {1};
        for (int i = 1; i <= CALLS; i++) {
          sink += divide(CALLS, i) + first(array);
        }
        System.out.println(caught(() -> sink += divide(sink, 0)));
        System.out.println(caught(() -> sink += first(null)));
        program.run(input);
        System.out.println("and computes");
      }
    }

    private static int divide(int a, int b) {
      return a / b;
    }

    private static int first(int[] array) {
      return array[0];
    }

    private static String caught(Runnable faulty) {
      try {
        faulty.run();
        return "nothing was thrown";
      } catch (ArithmeticException | NullPointerException e) {
        return e.getClass().getName();
      }
    }
  }
}
