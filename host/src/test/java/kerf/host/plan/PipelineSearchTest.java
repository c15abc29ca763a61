package kerf.host.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipelineSearchTest {
  private static final int TRIALS = 400;

  @Test
  void equalsAllPartitionsOfSmallNetworks() {
    long seed = Long.getLong("kerf.seed", System.nanoTime());
    RandomModels models = new RandomModels(seed);
    int found = 0;
    int cut = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      CostModel model = models.next();
      String name = "trial " + trial + " of -Dkerf.seed=" + seed;
      Costs costs = new Costs(model);
      double expected = BruteForce.bottleneck(model);
      Downsets all = Downsets.all(costs, 1_000).orElseThrow();
      Optional<PipelineSearch.Pipeline> best =
          PipelineSearch.best(costs, all, Double.POSITIVE_INFINITY);
      assertThat(best.isPresent()).as(name).isEqualTo(Double.isFinite(expected));
      if (best.isPresent()) {
        assertThat(best.get().bottleneck()).as(name).isCloseTo(expected, within(1e-9));
        assertConsistent(name, costs, best.get());
        found++;
        cut += best.get().parts().size() > 1 ? 1 : 0;
      }
    }
    assertThat(found).as("networks with a plan").isGreaterThan(TRIALS / 2);
    assertThat(cut).as("networks that are cut").isGreaterThan(TRIALS / 8);
  }

  /** The parts cover the network, in order, and each says the load that the search found. */
  private static void assertConsistent(String name, Costs costs, PipelineSearch.Pipeline pipeline) {
    BitSet done = new BitSet();
    double worst = 0;
    for (PipelineSearch.Part part : pipeline.parts()) {
      assertThat(done.intersects(part.groups())).as(name).isFalse();
      for (int g : part.groups().stream().toArray()) {
        assertThat(Downsets.isReady(costs, done, g)).as(name).isTrue();
        done.set(g);
      }
      worst = Math.max(worst, Stage.of(costs, part.groups(), part.device()).loadSeconds());
    }
    assertThat(done).as(name).isEqualTo(costs.all());
    assertThat(worst).as(name).isCloseTo(pipeline.bottleneck(), within(1e-9));
  }

  @Test
  void alongOrdersIsNeverBetterAndOftenEqual() {
    long seed = Long.getLong("kerf.seed", System.nanoTime());
    RandomModels models = new RandomModels(seed);
    int equal = 0;
    int found = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Costs costs = new Costs(models.next());
      double exact = bottleneck(costs, Downsets.all(costs, 1_000).orElseThrow());
      double along = bottleneck(costs, Downsets.prefixes(TopologicalOrders.of(costs)));
      assertThat(along).as("trial %s of -Dkerf.seed=%s", trial, seed).isGreaterThanOrEqualTo(exact);
      found += Double.isFinite(exact) ? 1 : 0;
      equal += Double.isFinite(exact) && along == exact ? 1 : 0;
    }
    assertThat(equal).as("equal, of %s", found).isGreaterThan(found / 2);
  }

  private static double bottleneck(Costs costs, Downsets cuts) {
    return PipelineSearch.best(costs, cuts, Double.POSITIVE_INFINITY)
        .map(PipelineSearch.Pipeline::bottleneck)
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Test
  void countsDownsetsAndStopsAtTheLimit() {
    // Two chains of 3 between a fork and a join: 1 + 4 x 4 + 1 downsets.
    Costs costs = new Costs(Models.fork(3));
    assertThat(Downsets.all(costs, 18).orElseThrow().sets()).hasSize(18);
    assertThat(Downsets.all(costs, 17)).isEmpty();
    // Chains of 40 have 41 x 41 and 2 more.
    assertThat(Downsets.all(new Costs(Models.fork(40)), 5_000).orElseThrow().sets())
        .hasSize(1 + 41 * 41 + 1);
  }
}
