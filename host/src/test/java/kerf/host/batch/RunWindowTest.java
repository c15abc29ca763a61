package kerf.host.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Span;
import kerf.host.pipeline.TestStages;
import kerf.host.plan.Conditions;
import kerf.host.plan.CostModel;
import kerf.host.plan.DecodeCost;
import kerf.host.plan.Group;
import kerf.host.plan.HostLimits;
import kerf.host.plan.PlanDevice;
import kerf.host.plan.Pricing;
import kerf.host.plan.Route;
import kerf.profiles.Link;
import org.junit.jupiter.api.Test;

class RunWindowTest {
  private static final long MS = 1_000_000;

  private final List<Span> spans = new ArrayList<>();

  /** Two groups of 10 ms; 4 bytes in and out take 2 ms each way. */
  private static CostModel model(int threads, HostLimits host) {
    Map<String, Double> ten = Map.of("x", 10e-3, "y", 10e-3);
    Link link = new Link(2e-3, 1e12);
    List<PlanDevice> devices =
        List.of("x", "y").stream()
            .map(d -> new PlanDevice(d, link, link, Long.MAX_VALUE, 0, 0, threads))
            .toList();
    return new CostModel(
            "net",
            1,
            Map.of("in", 4L),
            List.of(
                new Group("g", List.of("in"), 4, 8, false, ten),
                new Group("h", List.of("g"), 4, 8, true, ten)),
            devices)
        .on(host);
  }

  private static Route route(String... devices) {
    return devices.length == 1
        ? new Route(List.of(TestStages.stage(devices[0], List.of("g", "h"))), 1)
        : new Route(
            List.of(
                TestStages.stage(devices[0], List.of("g")),
                TestStages.stage(devices[1], List.of("h"))),
            1);
  }

  private void span(Phase phase, String thread, double start, double end) {
    String device = thread.substring(thread.indexOf(' ') + 1);
    spans.add(new Span(phase, thread, device, 0, Math.round(MS * start), Math.round(MS * end)));
  }

  private Map<String, Double> ratios(CostModel model, Route... routes) {
    Conditions conditions = Conditions.undisturbed(model);
    return new RunWindow(spans, List.of(routes), 0)
        .ratios(new Pricing(conditions), model.devices(), model.host());
  }

  private Map<String, Double> ratios(Route... routes) {
    return ratios(model(0, HostLimits.NONE), routes);
  }

  /** 20 to 24 ms are as predicted: transfers may overlap computing or not. */
  @Test
  void theMedianCountsAndTransfersMayOverlapOrNot() {
    double[][] cases = {{20, 1}, {22, 1}, {24, 1}, {36, 1.5}, {10, 0.5}};
    for (double[] one : cases) {
      spans.clear();
      for (int i = 0; i < 9; i++) {
        span(Phase.RUN, "0.0 x", 1000 * i, 1000 * i + (i % 3 == 0 ? 700 : one[0]));
      }
      assertThat(ratios(route("x")).get("x")).isCloseTo(one[1], within(1e-9));
    }
  }

  @Test
  void tooFewRunsSayNothing() {
    span(Phase.RUN, "0.0 x", 0, 20);
    span(Phase.RUN, "0.0 x", 20, 40);
    assertThat(ratios(route("x"))).isEmpty();
    span(Phase.RUN, "0.0 x", 40, 60);
    assertThat(ratios(route("x"))).hasSize(1);
    RunWindow window = new RunWindow(spans, List.of(route("x")), 1);
    assertThat(window.fewest()).isEqualTo(2);
    assertThat(window.seconds()).isCloseTo(40e-3, within(1e-9));
    assertThat(window.rate()).isCloseTo(50, within(1e-6));
  }

  /** Both stages of a device wait for each other: a batch takes it 24 ms, however it looks. */
  @Test
  void aDeviceDoesOneThingAtATime() {
    for (int i = 0; i < 6; i++) {
      span(Phase.RUN, "0.0 x", 24 * i - 12, 24 * i + 12);
      span(Phase.RUN, "0.1 x", 24 * i, 24 * i + 24);
    }
    assertThat(ratios(route("x", "x")).get("x")).isCloseTo(1, within(1e-9));
  }

  /** The device may have been done long before its thread could look. */
  @Test
  void runsInWhichTheThreadWaitedDoNotCount() {
    for (int i = 0; i < 6; i++) {
      span(Phase.BLOCKED, "0.0 x", 100 * i, 100 * i + 90);
      span(Phase.RUN, "0.0 x", 100 * i, 100 * i + 100);
      span(Phase.RUN, "0.1 y", 100 * i, 100 * i + 100);
    }
    assertThat(ratios(route("x", "y"))).containsOnlyKeys("y");
    assertThat(ratios(route("x", "y")).get("y")).isCloseTo(100 / 14.0, within(1e-6));
    assertThat(new RunWindow(spans, List.of(route("x", "y")), 0).use("x"))
        .isCloseTo(0.1, within(1e-9));
  }

  /** Two devices with two threads each, always busy, and a decoder, on two cores. */
  @Test
  void whoSharesCoresTakesLonger() {
    HostLimits host = new HostLimits(2, Long.MAX_VALUE, new DecodeCost(1e-3, 1, true));
    for (int i = 0; i < 9; i++) {
      span(Phase.RUN, "0.0 x", 60 * i, 60 * i + 60);
      span(Phase.RUN, "1.0 y", 60 * i, 60 * i + 60);
      span(Phase.DECODE, "decode 0", 60 * i, 60 * i + 60);
    }
    // 2.5 times 20 to 24 ms is 50 to 60.
    assertThat(ratios(model(2, host), route("x"), route("y")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("x", 1.0, "y", 1.0));
  }
}
