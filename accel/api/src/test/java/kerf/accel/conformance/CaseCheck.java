package kerf.accel.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * Runs a case on a device and compares.
 *
 * @param device under test
 * @param oracle the expected results
 * @param errorFactor by how much errors may exceed those of plain sums
 */
public record CaseCheck(
    Device device, BiFunction<Segment, List<Tensor>, List<Tensor>> oracle, double errorFactor) {
  /** A check against the reference back end. */
  public static CaseCheck againstReference(Device device) {
    return new CaseCheck(device, Evaluation::run, 1);
  }

  /**
   * Runs a case, with other data on the same program, and with the first data again, which must
   * give the same bits: nothing of a run may be left in the next.
   *
   * @param seed named in the message of a failure
   * @throws AssertionError when a result is wrong
   */
  public void check(ConformanceCase c, long seed) {
    String what = c + " (repeat with -D" + ConformanceCases.SEED_PROPERTY + "=" + seed + ")";
    Segment segment = c.segment();
    try (Program program = device.compile(segment, Precision.FLOAT32)) {
      List<Tensor> first = c.data(0);
      List<Tensor> results = program.run(first);
      compare(what, segment, first, results);
      List<Tensor> second = c.data(1);
      compare(what + ", other data", segment, second, program.run(second));
      List<Tensor> again = program.run(first);
      for (int i = 0; i < again.size(); i++) {
        Comparison.same(what + ", run again", again.get(i), results.get(i));
      }
    }
  }

  /** Compares results with the oracle's, within the bounds that follow from the terms. */
  void compare(String what, Segment segment, List<Tensor> inputs, List<Tensor> results) {
    List<Tensor> expected = oracle.apply(segment, inputs);
    List<Tensor> bounds = ErrorBound.of(segment, inputs);
    assertThat(results).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Comparison.within(what, results.get(i), expected.get(i), bounds.get(i), errorFactor);
    }
  }
}
