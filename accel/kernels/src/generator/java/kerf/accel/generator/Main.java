package kerf.accel.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the sources of kernels whose bodies are unrolled: {@code java Main.java FOLDER}. The build
 * runs it before it compiles.
 */
public final class Main {
  private static final List<GemmTile> TILES =
      List.of(
          new GemmTile(128, 64, 8, 8, 8),
          new GemmTile(64, 64, 16, 4, 4),
          new GemmTile(32, 32, 16, 4, 4));

  private static final FpgaTile FPGA = new FpgaTile(64, 16, 8, 32);

  private static final List<CpuTile> CPU =
      List.of(
          new CpuTile(1, 1),
          new CpuTile(1, 4),
          new CpuTile(1, 5),
          new CpuTile(1, 6),
          new CpuTile(1, 8),
          new CpuTile(2, 7));

  /** Outputs and taps of Winograd convolution in two dimensions. */
  private static final List<int[]> SQUARE =
      List.of(
          new int[] {2, 3}, new int[] {4, 3}, new int[] {6, 3}, new int[] {2, 5}, new int[] {4, 5});

  /** Outputs and taps of Winograd convolution in one dimension. */
  private static final List<int[]> LINE = List.of(new int[] {4, 7}, new int[] {6, 7});

  private Main() {}

  /** The first argument is the root of the generated sources. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).resolve("kerf/accel/kernels");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("CpuConv.java"), CpuConvSource.of(CPU));
    Files.writeString(folder.resolve("CpuWinograd.java"), CpuWinogradSource.of(SQUARE, LINE));
    Files.writeString(folder.resolve("CpuPool.java"), CpuMapSource.pool());
    Files.writeString(folder.resolve("CpuDepthwise.java"), CpuMapSource.depthwise());
    Files.writeString(folder.resolve("CpuAdd.java"), CpuMapSource.add());
    Files.writeString(folder.resolve("GpuGemmConv.java"), GemmConvSource.of(TILES));
    Files.writeString(folder.resolve("GpuWinograd.java"), WinogradSource.of());
    Files.writeString(folder.resolve("ConvTiles.java"), TilesSource.of(TILES, FPGA));
    Files.writeString(folder.resolve("FpgaConv.java"), FpgaConvSource.of(FPGA));
  }
}
