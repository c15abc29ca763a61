package kerf.accel.conformance;

import java.util.List;
import java.util.stream.Stream;
import kerf.models.graph.Op;

/** All random cases of one seed. */
public final class ConformanceCases {
  /** The property that sets another seed. */
  public static final String SEED_PROPERTY = "kerf.seed";

  private static final long DEFAULT_SEED = 20151202;

  private ConformanceCases() {}

  /** The seed of this run. */
  public static long seed() {
    return Long.getLong(SEED_PROPERTY, DEFAULT_SEED);
  }

  /** The cases of a seed; each family draws for itself, so that a new one changes no other. */
  public static List<ConformanceCase> all(long seed) {
    return Stream.of(
            ConvCases.all(new Draw(seed + 1)),
            PoolCases.all(new Draw(seed + 2)),
            MatrixCases.all(new Draw(seed + 3)),
            ElementCases.all(new Draw(seed + 4)),
            MoveCases.all(new Draw(seed + 5)),
            GraphCases.all(new Draw(seed + 6)),
            ElementCases.quantizations(new Draw(seed + 7)),
            PoolCases.positions(new Draw(seed + 8)))
        .flatMap(List::stream)
        .toList();
  }

  /** Those that the catalogue's kernels compute. */
  public static List<ConformanceCase> withKernels(long seed) {
    return all(seed).stream()
        .filter(c -> c.graph().nodes().stream().noneMatch(n -> lacksKernel(n.op())))
        .toList();
  }

  private static boolean lacksKernel(Op op) {
    return op instanceof Op.Quantize || op instanceof Op.ArgMaxPool;
  }
}
