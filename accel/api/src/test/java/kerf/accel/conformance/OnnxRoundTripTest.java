package kerf.accel.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kerf.accel.DeviceOptions;
import kerf.accel.reference.ReferenceBackend;
import kerf.models.UnsupportedException;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.onnx.OnnxExporter;
import kerf.models.onnx.OnnxImporter;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every conformance case, written as ONNX and read back, computes what it computed; what cannot be
 * written is refused for one of the reasons listed here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnnxRoundTripTest {
  private static final List<String> REASONS =
      List.of(
          "lie in padding that counts, and programs differ",
          "is computed at run time",
          "has one output twice",
          "is a constant, which is no output in ONNX",
          "is not known; fix it first");

  /** Refusals in a hundred cases. */
  private static final int MOST_REFUSED = 2;

  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Set<String> kinds = new TreeSet<>();

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> computesTheSame() {
    long seed = ConformanceCases.seed();
    return ConformanceCases.all(seed).stream()
        .map(c -> DynamicTest.dynamicTest(c.toString(), () -> check(c, seed)));
  }

  private void check(ConformanceCase c, long seed) {
    Path file = folder.resolve("net.onnx");
    try {
      OnnxExporter.write(c.graph(), file);
    } catch (UnsupportedException e) {
      assertThat(REASONS).as(e.getMessage()).anyMatch(e.getMessage()::contains);
      refused.incrementAndGet();
      return;
    }
    written.incrementAndGet();
    Graph back = OnnxImporter.load(file);
    c.graph().nodes().forEach(node -> kinds.add(node.op().getClass().getSimpleName()));
    List<Tensor> inputs = c.data(0);
    List<Tensor> results = Evaluation.run(Segment.of(back, c.inputs()), inputs);
    try (var reference = new ReferenceBackend().devices(DeviceOptions.defaults()).getFirst()) {
      CaseCheck.againstReference(reference)
          .compare(c + " (seed " + seed + ")", c.segment(), inputs, results);
    }
  }

  /** A test of an exporter that refuses everything would pass above. */
  @AfterAll
  void nearlyAllWereWritten() {
    assertThat(100 * refused.get()).isLessThanOrEqualTo(MOST_REFUSED * written.get());
    List<String> all =
        Stream.of(Op.class.getPermittedSubclasses())
            .filter(op -> op != Op.Parameter.class) // a weight without values
            .map(Class::getSimpleName)
            .toList();
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(all);
  }
}
