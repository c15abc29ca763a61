package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.conformance.CaseCheck;
import kerf.accel.conformance.ConformanceCase;
import kerf.accel.conformance.ConformanceCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The conformance cases at every vector width, in a JVM of its own, since the width is a constant
 * of the process. A width that the processor lacks is computed by the Vector API's plain Java.
 */
class WidthTest {
  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512})
  void agreesWithTheReference(int bits) throws Exception {
    long seed = ConformanceCases.seed();
    Child.Result result =
        Child.run(
            AllCases.class,
            "--add-modules",
            "jdk.incubator.vector",
            "-D" + Lanes.BITS_PROPERTY + "=" + bits,
            "-D" + ConformanceCases.SEED_PROPERTY + "=" + seed);
    assertThat(result.output())
        .contains(bits + " bits: " + ConformanceCases.all(seed).size() + " cases agree");
    assertThat(result.exit()).isZero();
  }

  /** Runs every case and stops at the first that fails. */
  static final class AllCases {
    private AllCases() {}

    @SuppressWarnings("SystemOut") // the parent reads it
    public static void main(String[] args) {
      long seed = ConformanceCases.seed();
      List<ConformanceCase> cases = ConformanceCases.all(seed);
      try (Device device = new SimdBackend().devices(DeviceOptions.defaults()).getFirst()) {
        CaseCheck check = CaseCheck.againstReference(device);
        cases.forEach(c -> check.check(c, seed));
        System.out.println(device.facts().get("vector") + ": " + cases.size() + " cases agree");
      }
    }
  }
}
