package kerf.accel.simd;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kerf.accel.Choices;
import kerf.accel.ConvProblem;
import kerf.accel.Precision;
import kerf.models.tensor.Tensor;

/**
 * Chooses what was measured to be the fastest, and measures where there is time for that: each way
 * runs alone, in turns with the others. Else the estimate decides.
 */
final class MeasuredWays implements ConvWays {
  private static final String DIRECT = "DIRECT";

  /** Below so many multiply-adds a network does not notice. */
  private static final long SMALL = 1_000_000;

  /**
   * A way is warm when the JIT compiler has finished nothing for so long: the first way that needs
   * a kernel runs interpreted, for some hundred times as long.
   */
  private static final long STILL_NANOS = 120_000_000;

  /** The longest to wait for that. */
  private static final long WARM_NANOS = 3_000_000_000L;

  private static final int ROUNDS = 9;

  /** What another way must gain over the estimated one to take its place. */
  private static final double GAIN = 0.97;

  private final Choices choices;
  private final Crew crew;
  private final boolean measuring;
  private final long deadline;

  /**
   * @param choices that were measured
   * @param measuring whether to measure what is not known
   * @param nanoseconds for that
   */
  MeasuredWays(Choices choices, Crew crew, boolean measuring, long nanoseconds) {
    this.choices = choices;
    this.crew = crew;
    this.measuring = measuring;
    this.deadline = System.nanoTime() + nanoseconds;
  }

  @Override
  public Optional<Tiles> choose(ConvProblem problem, List<Tiles> possible) {
    String key = key(problem, possible);
    Optional<String> known = choices.of(key);
    Optional<Tiles> estimated = ESTIMATED.choose(problem, possible);
    if (known.isPresent()) {
      return known.get().equals(DIRECT)
          ? Optional.empty()
          : named(known.get(), possible, estimated);
    }
    boolean large = possible.getFirst().multiplyAdds() >= SMALL;
    if (!measuring || !large || System.nanoTime() > deadline) {
      return estimated;
    }
    Optional<Tiles> fastest = fastest(problem, possible, estimated);
    choices.put(key, fastest.map(MeasuredWays::name).orElse(DIRECT));
    return fastest;
  }

  private static Optional<Tiles> named(String name, List<Tiles> among, Optional<Tiles> otherwise) {
    return among.stream().filter(t -> name(t).equals(name)).findFirst().or(() -> otherwise);
  }

  private static String name(Tiles tiles) {
    return tiles.transform().name();
  }

  /** What was fastest is so with these threads, and among these ways. */
  private String key(ConvProblem problem, List<Tiles> possible) {
    String ways = possible.stream().map(MeasuredWays::name).collect(Collectors.joining(", "));
    return problem + " by " + ways + " on " + crew.threads() + " threads";
  }

  private Optional<Tiles> fastest(
      ConvProblem problem, List<Tiles> possible, Optional<Tiles> estimated) {
    List<Optional<Tiles>> ways = new ArrayList<>(List.of(estimated));
    possible.stream().map(Optional::of).filter(t -> !t.equals(estimated)).forEach(ways::add);
    if (estimated.isPresent()) {
      ways.add(Optional.empty());
    }
    List<Trial> trials = ways.stream().map(way -> new Trial(problem, way)).toList();
    trials.forEach(Trial::warm);
    for (int round = 0; round < ROUNDS; round++) {
      trials.forEach(Trial::run);
    }
    Trial best = trials.getFirst();
    for (Trial trial : trials.subList(1, trials.size())) {
      boolean better = trial.least < best.least;
      best = better && trial.least < GAIN * trials.getFirst().least ? trial : best;
    }
    return best.way;
  }

  /** One way, ready to run. */
  private final class Trial {
    /** Looked up where something is measured, which most starts do not; null without a compiler. */
    private static final CompilationMXBean JIT = ManagementFactory.getCompilationMXBean();

    private final Optional<Tiles> way;
    private final SimdProgram program;
    private final List<Tensor> inputs;
    private final List<Tensor> outputs;
    private long least = Long.MAX_VALUE;

    Trial(ConvProblem problem, Optional<Tiles> way) {
      this.way = way;
      program = SimdProgram.compile(problem.segment(), Precision.FLOAT32, (_, _) -> way, crew);
      inputs = program.segment().inputShapes().stream().map(Tensor::zeros).toList();
      outputs = program.segment().outputShapes().stream().map(Tensor::zeros).toList();
    }

    void warm() {
      long begin = System.nanoTime();
      long changed = begin;
      long compiled = compilationTime();
      for (long now = begin; now - changed < STILL_NANOS && now - begin < WARM_NANOS; ) {
        program.run(inputs, outputs);
        now = System.nanoTime();
        long total = compilationTime();
        changed = total == compiled ? changed : now;
        compiled = total;
      }
    }

    private static long compilationTime() {
      return JIT == null ? 0 : JIT.getTotalCompilationTime();
    }

    void run() {
      long start = System.nanoTime();
      program.run(inputs, outputs);
      least = Math.min(least, System.nanoTime() - start);
    }
  }
}
