package kerf.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import kerf.accel.Device;
import kerf.host.plan.Candidate;
import kerf.host.plan.Conditions;
import kerf.host.plan.Goal;
import kerf.host.plan.Plan;
import kerf.host.plan.Planner;
import kerf.host.plan.Pricing;
import kerf.host.plan.Restrictions;
import kerf.host.plan.Route;
import kerf.host.rated.RatedDevices;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Draws plans, and runs them in turns.
 *
 * @param segment the network up to its scores
 * @param devices that plans use
 * @param acted the box that the devices are of; null when they are real
 * @param batch pictures that are computed as one
 * @param pictures of a plan in a turn
 * @param seed of random plans, orders and the picture
 */
record PlanTurns(
    Segment segment, List<Device> devices, RatedDevices acted, int batch, int pictures, long seed) {
  /**
   * The planner's choice, what it was compared with, and random plans.
   *
   * @param random how many to draw
   */
  List<PlanRows.Entry> entries(Conditions conditions, int random) {
    Plan plan = Planner.plan(conditions, Restrictions.NONE, Goal.sustained());
    Pricing pricing = new Pricing(conditions);
    List<Candidate> known =
        plan.compared().stream().filter(c -> c.kind() != Candidate.Kind.BRANCHES).toList();
    Candidate chosen =
        known.stream().filter(c -> conditions.believe(c, known)).findFirst().orElseThrow();
    List<PlanRows.Entry> entries = new ArrayList<>();
    for (Candidate one : known) {
      entries.add(new PlanRows.Entry(one.toString(), one.routes(), one.rate(), one.equals(chosen)));
    }
    List<List<Route>> planned = known.stream().map(Candidate::routes).toList();
    List<List<Route>> drawn = new RandomPlans(conditions, planned, seed).draw(random);
    if (drawn.size() < random) {
      System.err.printf("kerf: there are %d random plans that can run%n", drawn.size());
    }
    for (List<Route> routes : drawn) {
      String name = "random " + RandomPlans.signature(routes);
      double rate = pricing.candidate(routes).rate();
      entries.add(new PlanRows.Entry(name, routes, rate, false));
    }
    return entries;
  }

  /**
   * Each in every turn, in another order each time.
   *
   * @param rates of an entry, which a turn adds to
   */
  void run(int turns, List<PlanRows.Entry> entries, Function<PlanRows.Entry, List<Double>> rates) {
    Map<String, Device> byId =
        devices.stream()
            .collect(Collectors.toMap(Device::id, d -> d, (a, _) -> a, LinkedHashMap::new));
    PlanRate rate = new PlanRate(segment, byId, picture(segment.inputShapes().getFirst()));
    for (int turn = 0; turn < turns; turn++) {
      System.err.printf(
          "kerf: turn %d of %d, %d plans, seed %d%n", turn + 1, turns, entries.size(), seed);
      List<PlanRows.Entry> order = new ArrayList<>(entries);
      Collections.shuffle(order, new Random(seed + turn));
      order.forEach(entry -> measure(entry, rates.apply(entry), rate));
    }
  }

  private void measure(PlanRows.Entry entry, List<Double> rates, PlanRate rate) {
    if (acted != null) {
      acted.reset();
    }
    int batches = Math.max(2, Math.ceilDiv(pictures, batch));
    rates.add(batch * rate.of(entry.routes(), batches));
    if (acted != null && !acted.verdict().holds()) {
      entry.voids().add(rates.size());
    }
  }

  private Tensor picture(Shape shape) {
    float[] values = new float[Math.toIntExact(shape.elements())];
    SplittableRandom noise = new SplittableRandom(seed);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) noise.nextDouble(-1, 1);
    }
    return new Tensor(shape, values);
  }
}
