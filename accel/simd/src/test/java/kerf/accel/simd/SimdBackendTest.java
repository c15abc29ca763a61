package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kerf.accel.Availability;
import kerf.accel.Backend;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SimdBackendTest {
  @Test
  void isFoundByName() {
    try (Devices devices = Devices.discover(new DeviceOptions(2))) {
      Device simd = devices.byId("simd");
      assertThat(simd.backend()).isEqualTo("simd");
      assertThat(simd.kind()).isEqualTo("cpu");
      assertThat(simd.name()).isNotBlank();
      assertThat(simd.facts()).containsEntry("threads", "2").containsKeys("vector", "JDK", "build");
    }
  }

  @Test
  void withoutTheVectorApiItSaysSo() throws Exception {
    Child.Result result = Child.run(Probe.class);
    assertThat(result.output().strip())
        .isEqualTo(
            "the JVM runs without the Vector API; start java with --add-modules"
                + " jdk.incubator.vector");
  }

  @Test
  void withTooShortVectorsItSaysSo() throws Exception {
    Child.Result result =
        Child.run(
            Probe.class,
            "--add-modules",
            "jdk.incubator.vector",
            "-D" + Lanes.BITS_PROPERTY + "=64");
    assertThat(result.output()).contains("vectors of only 64 bits here");
  }

  @Test
  void unboundWeightIsNamed() {
    GraphBuilder b = new GraphBuilder("unbound");
    b.input("x", 3);
    b.conv("y", "x", 3, 4, Window.square(1, 1), false);
    Segment segment = Segment.of(b.build("y"), Shape.nhwc(1, 2, 2, 3));
    try (Device device = open()) {
      assertThatThrownBy(() -> device.compile(segment, Precision.FLOAT32))
          .isInstanceOf(KerfException.class)
          .hasMessage("network unbound: weight 'y.weight' has no values");
    }
  }

  @Test
  void closedProgramAndDeviceRefuseToRun() {
    GraphBuilder b = new GraphBuilder("relu");
    b.input("x", 3);
    b.relu("y", "x");
    Graph graph = b.build("y");
    Shape shape = Shape.nhwc(1, 2, 2, 3);
    Device device = open();
    Program program = device.compile(Segment.of(graph, shape), Precision.FLOAT32);
    Program other = device.compile(Segment.of(graph, shape), Precision.FLOAT32);
    program.close();
    List<Tensor> input = List.of(Tensor.zeros(shape));
    assertThatThrownBy(() -> program.run(input)).isInstanceOf(IllegalStateException.class);
    device.close();
    assertThatThrownBy(() -> other.run(input)).isInstanceOf(IllegalStateException.class);
  }

  private static Device open() {
    return new SimdBackend().devices(DeviceOptions.defaults()).getFirst();
  }

  /** Prints what the probe says. */
  static final class Probe {
    private Probe() {}

    @SuppressWarnings("SystemOut") // the parent reads it
    public static void main(String[] args) {
      Backend backend = new SimdBackend();
      if (backend.probe() instanceof Availability.Unavailable(String reason)) {
        System.out.println(reason);
      }
    }
  }
}
