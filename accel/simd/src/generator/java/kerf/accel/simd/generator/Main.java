package kerf.accel.simd.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the sources of kernels whose bodies are unrolled: {@code java Main.java FOLDER}. The build
 * runs it before it compiles.
 */
public final class Main {
  /** The transforms of Winograd convolution; {@code kerf.accel.simd.Transform} has the same. */
  private static final List<LinesSource.Line> TRANSFORMS =
      List.of(
          new LinesSource.Line(2, 3, 1),
          new LinesSource.Line(4, 3, 1),
          new LinesSource.Line(6, 3, 1),
          new LinesSource.Line(4, 5, 1),
          new LinesSource.Line(6, 7, 1),
          new LinesSource.Line(2, 3, 2),
          new LinesSource.Line(3, 3, 2),
          new LinesSource.Line(4, 3, 2));

  /** Pixels and vectors of the register blocks; {@code kerf.accel.simd.Block} has the same. */
  private static final List<BlockSource> BLOCKS =
      List.of(
          new BlockSource(6, 1),
          new BlockSource(6, 2),
          new BlockSource(6, 3),
          new BlockSource(4, 2),
          new BlockSource(4, 4),
          new BlockSource(1, 8));

  private Main() {}

  /** The first argument is the root of the generated sources. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).resolve("kerf/accel/simd");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("WinogradLines.java"), LinesSource.of(TRANSFORMS));
    for (BlockSource block : BLOCKS) {
      Files.writeString(folder.resolve(block.name() + ".java"), block.text());
      RowsSource rows = new RowsSource(block.pixels(), block.vectors());
      Files.writeString(folder.resolve(rows.name() + ".java"), rows.text());
    }
  }
}
