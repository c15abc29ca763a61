package kerf.accel.generator;

import java.util.List;
import java.util.stream.Collectors;

/** Writes down the tiles of the generated kernels for those who launch them. */
final class TilesSource {
  private TilesSource() {}

  static String of(List<GemmTile> gpu, FpgaTile fpga) {
    SourceText text = new SourceText();
    text.lines(
        """
        package kerf.accel.kernels;

        import java.util.List;

        /** The generated kernels of convolution and their tiles. */""");
    text.open("final class ConvTiles");
    text.line("/** For GPUs, the largest first. */");
    text.line("static final List<ConvTile> GPU =");
    text.line(
        gpu.stream()
            .map(
                t ->
                    "ConvTile.of(Target.GPU, GpuGemmConv.class, \"%s\", %d, %d, %d, %d, %d)"
                        .formatted(
                            t.method(),
                            t.items(),
                            t.pixels(),
                            t.channels(),
                            t.slice(),
                            t.itemPixels() * t.itemChannels()))
            .collect(Collectors.joining(",\n          ", "    List.of(\n          ", ");")));
    text.line("");
    text.line("/** For FPGAs. */");
    text.line("static final ConvTile FPGA =");
    text.line(
        "    ConvTile.of(Target.FPGA, FpgaConv.class, \"%s\", %d, %d, %d, %d, %d);",
        fpga.method(), fpga.items(), fpga.items(), fpga.lanes(), fpga.slice(), fpga.lanes());
    text.line("");
    text.line("private ConvTiles() {}");
    return text.close().toString();
  }
}
