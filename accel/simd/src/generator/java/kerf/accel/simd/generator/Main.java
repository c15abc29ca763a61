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
  /** Outputs and taps of Winograd convolution; {@code kerf.accel.simd.Transform} has the same. */
  private static final List<int[]> TRANSFORMS =
      List.of(
          new int[] {2, 3}, new int[] {4, 3}, new int[] {6, 3}, new int[] {4, 5}, new int[] {6, 7});

  /** Pixels and vectors of the register blocks; {@code kerf.accel.simd.Block} has the same. */
  private static final List<BlockSource> BLOCKS =
      List.of(
          new BlockSource(6, 1),
          new BlockSource(6, 2),
          new BlockSource(6, 3),
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
    }
  }
}
