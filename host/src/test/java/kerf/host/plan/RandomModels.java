package kerf.host.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kerf.profiles.Link;

/** Small invented networks and devices. */
final class RandomModels {
  private final Random random;

  RandomModels(long seed) {
    random = new Random(seed);
  }

  /** 2 to 6 groups, 1 to 3 devices; sometimes unsupported groups, costly links, little memory. */
  CostModel next() {
    return next(2 + random.nextInt(5), 1 + random.nextInt(3));
  }

  CostModel next(int groups, int devices) {
    List<PlanDevice> named = new ArrayList<>();
    for (int d = 0; d < devices; d++) {
      named.add(device("d" + d));
    }
    List<Group> made = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      made.add(group(g, groups, named));
    }
    return new CostModel("random", 1 + random.nextInt(3), Map.of("in", 100L), made, named);
  }

  private PlanDevice device(String name) {
    Link link = random.nextBoolean() ? Link.NONE : new Link(0.1 * random.nextDouble(), 500);
    Link back = random.nextBoolean() ? Link.NONE : new Link(0.1 * random.nextDouble(), 900);
    long memory = random.nextInt(4) == 0 ? 1_500 : Long.MAX_VALUE;
    return new PlanDevice(name, link, back, memory, random.nextDouble());
  }

  private Group group(int g, int groups, List<PlanDevice> devices) {
    List<String> reads = new ArrayList<>();
    for (int before = 0; before < g; before++) {
      if (random.nextInt(g) < 2) {
        reads.add("g" + before);
      }
    }
    if (reads.isEmpty()) {
      reads.add("in");
    }
    Map<String, Double> seconds = new LinkedHashMap<>();
    int sure = random.nextInt(devices.size());
    for (int d = 0; d < devices.size(); d++) {
      if (d == sure || random.nextInt(5) > 0) {
        seconds.put(devices.get(d).name(), 0.05 + random.nextDouble());
      }
    }
    boolean output = g == groups - 1 || random.nextInt(6) == 0;
    return new Group("g" + g, reads, 1 + random.nextInt(200), random.nextInt(300), output, seconds);
  }

  /** The same on a host whose cores some devices and decoding share; stages cost something. */
  CostModel sharing(CostModel model) {
    List<PlanDevice> devices = new ArrayList<>();
    for (PlanDevice d : model.devices()) {
      double stage = 0.05 * random.nextDouble();
      int threads = random.nextInt(3);
      devices.add(
          new PlanDevice(
              d.name(), d.in(), d.out(), d.memoryBytes(), d.startUpSeconds(), stage, threads));
    }
    DecodeCost decode =
        new DecodeCost(random.nextDouble(), 1 + random.nextInt(2), random.nextBoolean());
    long memory = random.nextInt(4) == 0 ? 6_000 : Long.MAX_VALUE;
    return new CostModel(
        model.network(),
        model.batch(),
        model.inputs(),
        model.groups(),
        devices,
        new HostLimits(1 + random.nextInt(3), memory, decode));
  }

  /** The same model with every group up to three times slower. */
  CostModel busy(CostModel model) {
    return model.withGroups(
        model.groups().stream()
            .map(
                group -> {
                  Map<String, Double> slower = new LinkedHashMap<>();
                  group
                      .seconds()
                      .forEach((d, s) -> slower.put(d, s * (1 + 2 * random.nextDouble())));
                  return group.withSeconds(slower);
                })
            .toList());
  }
}
