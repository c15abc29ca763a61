package kerf.accel.kernels.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planted faults must be found, and the same kernels without them must not be complained of. */
class OclgrindRunTest {
  private static final int ITEMS = 16;

  /** out[i] = 2 in[i + 1], the last item in[0]: through local memory, with room for a fault. */
  private static final String ROTATE =
      """
      __kernel void rotate(__local uchar *unused, __global float *in, __global float *out) {
        __local float shared[16];
        int i = get_local_id(0);
        shared[i] = in[i];
        BARRIER
        out[i + SHIFT] = 2.0f * shared[(i + 1) % 16];
      }
      """;

  @BeforeEach
  void skipWhereMissing() {
    Optional<String> missing = OclgrindRun.missing();
    assumeTrue(missing.isEmpty(), () -> "oclgrind skipped: " + missing.orElseThrow());
  }

  private static OclgrindRun.Result rotate(String barrier, int shift) {
    String text = ROTATE.replace("BARRIER", barrier).replace("SHIFT", Integer.toString(shift));
    int[] in = new int[ITEMS];
    Arrays.setAll(in, i -> Float.floatToRawIntBits(-0.1f * i));
    int[] out = new int[ITEMS];
    Arrays.fill(out, 77);
    return OclgrindRun.run(
        new OclgrindRun.Work(
            text,
            "rotate",
            List.of(ITEMS, 1, 1),
            List.of(ITEMS, 1, 1),
            List.of(
                new OclgrindRun.Argument.Local(8),
                new OclgrindRun.Argument.Buffer(in, false),
                new OclgrindRun.Argument.Buffer(out, true)),
            List.of("-cl-mad-enable", "-w")));
  }

  @Test
  void aRightKernelGivesItsResultsToTheBit() {
    OclgrindRun.Result result = rotate("barrier(CLK_LOCAL_MEM_FENCE);", 0);

    assertThat(result.findings()).isEmpty();
    int[] expected = new int[ITEMS];
    Arrays.setAll(expected, i -> Float.floatToRawIntBits(2 * (-0.1f * ((i + 1) % ITEMS))));
    assertThat(result.read()).singleElement().isEqualTo(expected);
  }

  @Test
  void aMissingBarrierIsARace() {
    assertThat(rotate("", 0).findings())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f).contains("data race at local memory"));
  }

  @Test
  void aWriteBehindTheEndIsFound() {
    assertThat(rotate("barrier(CLK_LOCAL_MEM_FENCE);", 1).findings())
        .singleElement()
        .asString()
        .startsWith("Invalid write of size 4 at global memory address")
        .contains("Global(15,0,0)");
  }

  @Test
  void aBarrierThatSomeSkipIsFound() {
    assertThat(rotate("if (i < 8) barrier(CLK_LOCAL_MEM_FENCE);", 0).findings())
        .anySatisfy(f -> assertThat(f).contains("divergence"));
  }

  @Test
  void aTextThatDoesNotCompileIsNoCleanRun() {
    assertThatThrownBy(() -> rotate("barrier(nothing);", 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing");
  }
}
