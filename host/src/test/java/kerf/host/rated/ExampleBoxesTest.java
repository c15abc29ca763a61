package kerf.host.rated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.Repository;
import kerf.host.api.Network;
import kerf.host.plan.Candidate;
import kerf.host.plan.Goal;
import kerf.host.plan.Plan;
import kerf.host.plan.Planner;
import kerf.host.plan.Restrictions;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** The example boxes: what the planner makes of them, and that this machine acts one out. */
class ExampleBoxesTest {
  private static Plan plan(String box, String network) {
    try (RatedDevices devices = Boxes.open(box)) {
      return Planner.plan(
          Boxes.model(devices, Boxes.network(network)), Restrictions.NONE, Goal.sustained());
    }
  }

  private static double best(Plan plan, Candidate.Kind kind) {
    return plan.compared().stream()
        .filter(c -> c.kind() == kind)
        .mapToDouble(Candidate::rate)
        .max()
        .orElseThrow();
  }

  @Test
  void onTheUnrelatedPairCuttingPays() {
    Plan plan = plan("unrelated", "squeezenet-1.1");
    double whole = best(plan, Candidate.Kind.DATA_PARALLEL);
    assertThat(best(plan, Candidate.Kind.PIPELINE) / whole).isGreaterThan(1.25);
    assertThat(plan.chosen().kind()).isIn(Candidate.Kind.PIPELINE, Candidate.Kind.MIXED);
    assertThat(plan.gap()).isLessThan(0.05);
  }

  @Test
  void onTheRelatedPairItDoesNot() {
    Plan plan = plan("related", "googlenet");
    assertThat(plan.chosen().kind()).isEqualTo(Candidate.Kind.DATA_PARALLEL);
    assertThat(plan.gap()).isLessThan(1e-6);
  }

  @Test
  void neitherOfTheSmallHoldsVgg16() {
    Plan plan = plan("small-memory", "vgg16");
    assertThat(plan.compared()).noneMatch(c -> c.kind() == Candidate.Kind.SINGLE);
    assertThat(plan.chosen().stages()).hasSize(2);
    Segment network = Boxes.network("vgg16");
    try (RatedDevices box = Boxes.open("small-memory")) {
      for (Device device : box.devices()) {
        assertThatThrownBy(() -> device.compile(network, Precision.FLOAT32))
            .isInstanceOf(KerfException.class)
            .hasMessageContaining("bytes of memory");
      }
    }
  }

  private static Segment squeezeNet() {
    Network network =
        Network.find(List.of(Repository.root().resolve("models/packages")), "squeezenet-1.1");
    return Segment.of(
        Rewrites.forInference(network.withWeights().fixed(1, null)), network.single(null));
  }

  private static Tensor picture(Segment segment) {
    Tensor picture = Tensor.zeros(segment.inputShapes().getFirst());
    for (int i = 0; i < picture.data().length; i++) {
      picture.data()[i] = (i * 31 % 255 - 127) / 127f;
    }
    return picture;
  }

  @Test
  void theFpgaKnowsNeitherSoftmaxNorLrn() {
    Shape shape = Shape.nhwc(1, 2, 2, 8);
    Node in = Node.of("in", new Op.Input(shape));
    Node lrn = Node.of("norm", new Op.Lrn(5, 1e-4f, 0.75f, 1), "in");
    Node softmax = Node.of("likely", new Op.Softmax(List.of(3)), "in");
    try (RatedDevices box = Boxes.open("gpu-fpga-cpu")) {
      Device fpga = box.byId("acted:fpga0");
      for (Node node : List.of(lrn, softmax)) {
        Segment segment =
            Segment.of(new Graph("net", List.of(in, node), List.of(node.name())), shape);
        assertThatThrownBy(() -> fpga.compile(segment, Precision.FLOAT32))
            .isInstanceOf(KerfException.class)
            .hasMessage(
                "device acted:fpga0 cannot run node '%s': it has no %s; give the node to another device"
                    .formatted(node.name(), node.op().kind()));
        assertThat(box.profiles("net", segment).stream().map(p -> p.groups().size()))
            .containsExactly(1, 0, 1);
      }
    }
  }

  /** The only test that takes its time from the machine's clock. */
  @Test
  void theThirdBoxComputesRightAndInTime() {
    Segment segment = squeezeNet();
    List<Tensor> in = List.of(picture(segment));
    Path file = Boxes.file("gpu-fpga-cpu");
    try (Devices real = Devices.discover(new DeviceOptions(1));
        RatedDevices box = RatedDevices.open(file, new DeviceOptions(1));
        Program expected = real.byId("simd").compile(segment, Precision.FLOAT32);
        Program acted = box.byId("acted:gpu0").compile(segment, Precision.FLOAT32)) {
      box.reset();
      double promised =
          box.profiles("squeezenet-1.1", segment).getFirst().network().medianSeconds();
      long begun = System.nanoTime();
      List<Tensor> out = acted.run(in);
      double took = (System.nanoTime() - begun) * 1e-9;
      assertThat(took).isGreaterThanOrEqualTo(promised);
      assertThat(out.getFirst().data()).isEqualTo(expected.run(in).getFirst().data());
      assertThat(box.verdict().all().completions()).isEqualTo(1);
      System.out.printf(
          "promised %.1f ms, took %.1f ms; %s%n", 1e3 * promised, 1e3 * took, box.verdict());
    }
  }
}
