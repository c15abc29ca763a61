package kerf.accel.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kerf.accel.DeviceOptions;
import kerf.accel.Image;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.accel.kernels.Kernels;
import kerf.accel.kernels.pack.Pack;
import kerf.accel.kernels.pack.PackLibrary;
import kerf.models.KerfException;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An FPGA with an image runs what that holds, and compiles nothing. */
@Tag("opencl")
class ImageTest {
  private static final String RELU = "plain_activate";

  private static final String EMULATOR = "FPGA Emulation";

  @TempDir private Path folder;

  private static Segment relu() {
    Node in = Node.of("x", new Op.Input(Shape.of(1, 4)));
    Node act = Node.of("y", new Op.Activate(Activation.RELU), "x");
    return Segment.of(new Graph("relu", List.of(in, act), List.of("y")), Map.of());
  }

  /** The kernel's text, its function called by its id. */
  private static String text() {
    Pack pack = PackLibrary.shipped().pack(Kernels.byId(RELU).orElseThrow());
    return pack.textWithoutPragma()
        .replace("void " + pack.entry().entry() + "(", "void " + RELU + "(");
  }

  private Image image(byte[] binary, List<String> kernels) throws IOException {
    Path file = Files.write(folder.resolve("image.bin"), binary);
    String hash = HexFormat.of().formatHex(BinaryCache.sha256(binary));
    return new Image(EMULATOR, file, hash, kernels);
  }

  private Image built() throws IOException {
    try (OpenClDevice device = TestDevices.INTEL_FPGA.open(DeviceOptions.defaults())) {
      return image(device.build(text(), "-w"), List.of(RELU));
    }
  }

  /** The emulator with an image, and a cache, to see that it stays empty. */
  private OpenClDevice with(Image image) {
    Path cache = folder.resolve("cache");
    return TestDevices.INTEL_FPGA.open(
        DeviceOptions.defaults().withCache(cache).withImages(List.of(image)));
  }

  private void refused(Image image, String... parts) {
    try (OpenClDevice device = with(image)) {
      assertThatThrownBy(() -> device.compile(relu(), Precision.FLOAT32))
          .isInstanceOf(KerfException.class)
          .hasMessageContainingAll(parts);
    }
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void runsWhatItHolds() throws IOException {
    Image image = built();
    try (OpenClDevice device = with(image)) {
      assertThat(device.facts()).containsEntry("image", image.sha256());
      device.load();
      try (Program program = device.compile(relu(), Precision.FLOAT32)) {
        Tensor in = new Tensor(Shape.of(1, 4), new float[] {-1, 2, -3, 4});
        assertThat(program.run(List.of(in)).getFirst().data()).containsExactly(0, 2, 0, 4);
      }
    }
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void refusesWhatItLacks() throws IOException {
    Image image = built();
    refused(
        new Image(EMULATOR, image.file(), image.sha256(), List.of("fpga_dense")),
        "has no kernel plain_activate: the binary ",
        "holds fpga_dense, and nothing is compiled for an FPGA that runs");
    refused(
        new Image("Another Board", image.file(), image.sha256(), List.of(RELU)),
        "runs what was built for it ahead of time, and nothing was");
  }

  @Test
  void refusesAnotherFile() throws IOException {
    Image image = built();
    Files.write(image.file(), new byte[] {1, 2, 3});
    refused(image, "image.bin is not the file that was checked; build it again");
    refused(
        image(new byte[] {1, 2, 3}, List.of(RELU)),
        "refuses the binary ",
        "(CL_INVALID_BINARY)",
        "build it again");
    Files.delete(image.file());
    refused(image, "image.bin cannot be read");
  }

  @Test
  void aTextThatDoesNotBuildIsASentence() {
    try (OpenClDevice device = TestDevices.INTEL_FPGA.open(DeviceOptions.defaults())) {
      assertThatThrownBy(() -> device.build("__kernel void a() { nothing_there(); }", ""))
          .isInstanceOf(KerfException.class)
          .hasMessageContainingAll("cannot build kernel image", "nothing_there");
    }
  }
}
