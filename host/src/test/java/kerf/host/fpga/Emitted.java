package kerf.host.fpga;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.profiles.board.Boards;

/**
 * A small network's folder, and what can happen to it.
 *
 * @param root the folder
 */
record Emitted(Path root) {
  static final String NAME = "pools";

  static final String BOARD = "arria10-gx1150";

  /** A shell, and a part of the name of the devices that have it. */
  static final String SHELL = "a10gx";

  static final int SIDE = 8;

  static Segment network(int batch, int side) {
    Node in = Node.of("x", new Op.Input(Shape.of(batch, side, side, 2)));
    Window window = Window.of(2, 2, 2, Padding.none());
    Node max = Node.of("max", new Op.MaxPool(window, false), "x");
    Node mean = Node.of("mean", new Op.GlobalAvgPool(), "max");
    return Segment.of(new Graph(NAME, List.of(in, max, mean), List.of("mean")), Map.of());
  }

  static Emitted in(Path folder) {
    emission(SHELL).write(folder);
    return new Emitted(folder);
  }

  static Emission emission(String shell) {
    return new Emission(
        NAME, network(1, SIDE), Boards.of(BOARD), shell, false, null, List.of("-m", NAME));
  }

  BuildFolder open() {
    return BuildFolder.open(root);
  }

  Path text() {
    return root.resolve(NetworkText.FILE);
  }

  Path manifest() {
    return root.resolve(FolderManifest.FILE);
  }

  Path binary() {
    return root.resolve("bin/board/network.aocx");
  }

  /** Changes a file by hand. */
  void edit(Path file, UnaryOperator<String> change) throws IOException {
    String before = Files.readString(file);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException(file + " was not changed");
    }
    Files.writeString(file, after);
  }

  /** Puts something that is no bitstream in its place, and on the list. */
  Emitted built() throws IOException {
    Files.createDirectories(binary().getParent());
    Files.writeString(binary(), "as if aoc had run for hours");
    Bitstream.register(root, binary(), null);
    return this;
  }

  /** A board that would take the binary. */
  static Device board() {
    return new Card(SHELL + " : Reference Platform (Intel)", "1", "fpga", true);
  }

  /**
   * A device that is only looked at.
   *
   * @param name its name
   * @param driver its driver's version
   * @param kind its kind
   * @param loads whether its back end takes images
   */
  record Card(String name, String driver, String kind, boolean loads) implements Device {
    @Override
    public String id() {
      return "opencl:" + kind + "0";
    }

    @Override
    public String backend() {
      return "opencl";
    }

    @Override
    public Map<String, String> facts() {
      return loads ? Map.of("driver", driver, "image", "1") : Map.of("driver", driver);
    }

    @Override
    public Program compile(Segment segment, Precision precision) {
      throw new AssertionError("nothing was to run");
    }

    @Override
    public void close() {}
  }
}
