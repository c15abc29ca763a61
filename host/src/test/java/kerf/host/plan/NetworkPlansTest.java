package kerf.host.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Zoo;
import kerf.profiles.Link;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Networks of the zoo on invented devices. Their times are made up for these tests from
 * multiply-adds and bytes, and say nothing about any real device.
 */
class NetworkPlansTest {
  private static final Map<String, Segment> NETWORKS = new HashMap<>();

  @BeforeAll
  static void build() {
    for (String name : List.of("inception-v3", "googlenet", "vgg16")) {
      Zoo.Architecture network = Zoo.of(name);
      // VGG16 has no batch normalisation to fold, and its weights would take 550 MB.
      Graph graph = name.equals("vgg16") ? network.build(null) : network.generated(null);
      Shape picture = Shape.nhwc(1, network.inputSize(), network.inputSize(), 3);
      NETWORKS.put(name, Segment.of(Rewrites.forInference(graph), picture));
    }
  }

  @AfterAll
  static void forget() {
    NETWORKS.clear();
  }

  /** Invented: good at large kernels, at 1x1, at memory, at everything a little. */
  private static double seconds(int device, Layer layer) {
    double work = layer.multiplyAdds();
    double moved = 4.0 * layer.out().elements();
    boolean wide = layer.window() != null && layer.window().taps() > 1;
    return switch (device) {
      case 0 -> 2e-6 + work / (wide ? 60e9 : 20e9) + moved / 8e9;
      case 1 -> 5e-6 + work / (wide ? 25e9 : 45e9) + moved / 8e9;
      case 2 -> 4e-6 + work / 15e9 + moved / 30e9;
      default ->
          9e-6
              + work / (layer.out().rank() == 4 && layer.out().h() > 30 ? 10e9 : 50e9)
              + moved / 6e9;
    };
  }

  private static CostModel model(Segment segment, int count) {
    List<PlanDevice> devices = new ArrayList<>();
    Map<String, Map<String, Double>> seconds = new HashMap<>();
    for (int d = 0; d < count; d++) {
      String name = "invented" + d;
      Link link = d == 0 ? Link.NONE : new Link(2e-5, 6e9);
      devices.add(new PlanDevice(name, link, link, 4L << 30, d));
      Map<String, Double> times = new HashMap<>();
      for (Layer layer : LayerTable.of(segment).layers()) {
        times.put(layer.name(), seconds(d, layer));
      }
      seconds.put(name, times);
    }
    return CostModel.of(segment, devices, seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "inception-v3,2",
    "inception-v3,3",
    "inception-v3,4",
    "googlenet,2",
    "googlenet,3",
    "googlenet,4",
    "vgg16,2",
    "vgg16,3",
    "vgg16,4"
  })
  void planIsCertifiedAndAlongOrdersIsNear(String network, int devices) {
    CostModel model = model(NETWORKS.get(network), devices);
    // Of this thread, for others may keep the machine busy.
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Plan plan = Planner.plan(model, Restrictions.NONE, Goal.sustained());
    Duration took =
        Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    double exact = Plans.of(Candidate.Kind.PIPELINE, plan).rate();
    Plan linear =
        Planner.plan(Conditions.undisturbed(model), Restrictions.NONE, Goal.sustained(), 1);
    double along = Plans.of(Candidate.Kind.PIPELINE, linear).rate();
    System.out.printf(
        "%s on %d invented devices: %d ms; %s; gap %.4f; along orders %.4f of exact%n",
        network, devices, took.toMillis(), plan.why(), plan.gap(), along / exact);
    for (Candidate candidate : plan.compared()) {
      if (candidate.kind() != Candidate.Kind.BRANCHES) {
        Plans.check(model, candidate);
      }
    }
    assertThat(plan.refused()).noneMatch(s -> s.contains("orders only"));
    assertThat(plan.gap()).isBetween(-1e-12, 0.5);
    assertThat(along / exact).isBetween(0.97, 1 + 1e-12);
    assertThat(took).isLessThan(Duration.ofSeconds(2));
  }
}
