package kerf.accel.kernels.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Kernels;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.pack.Pack;
import kerf.accel.kernels.pack.PackLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every text that a GPU would be given, through that GPU's compiler: it compiles, with its
 * registers in registers. The figures go to target/offline.txt. No GPU runs anything here.
 */
class ShippedPacksOfflineTest {
  private static final Path FIGURES = Path.of("target", "offline.txt");
  private static final Path DEVICES = Path.of("target", "devices.txt");

  /** The plain kernels compute what the GPU's own do not. */
  private static final Set<Target> FOR_GPUS = Set.of(Target.GPU, Target.ANY);

  /**
   * Kernels that spill on Intel, where {@code GpuConv.narrow()} does not offer them: 64 sums an
   * item, beside what they are computed from, do not fit into the 128 registers that a hardware
   * thread of 8 lanes has. (DG2 has twice as many under -cl-intel-256-GRF-per-thread, and nothing
   * spills then.)
   */
  private static final Set<String> SPILL_ON_INTEL = Set.of("gpu_conv_tile128x64");

  private static boolean spills(Kernel kernel, GpuTarget target) {
    return target.maker() == GpuTarget.Maker.INTEL && SPILL_ON_INTEL.contains(kernel.id());
  }

  @ParameterizedTest
  @EnumSource
  void compilesForGpusWithoutSpillsButForTheListed(GpuTarget target) throws IOException {
    OfflineCompilers compilers = new OfflineCompilers(InstalledTools.find());
    PackLibrary library = PackLibrary.shipped();
    List<String> figures = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Kernel kernel : Kernels.all()) {
      if (!FOR_GPUS.contains(kernel.target())) {
        continue;
      }
      Pack pack = library.pack(kernel);
      switch (compilers.compile(pack.text(), List.of(pack.flags().split(" ")), target)) {
        case Verdict.Skipped(_, String reason) -> {
          append(DEVICES, List.of(target.processor() + " skipped: " + reason));
          abort(target + " skipped: " + reason);
        }
        case Verdict.Refused(_, String compiler, String error) ->
            faults.add("%s: %s refuses it: %s".formatted(kernel.id(), compiler, error));
        case Verdict.Compiled compiled -> {
          figures.add(kernel.id() + " " + compiled);
          boolean expected = spills(kernel, target);
          if (compiled.spills() > 0 != expected) {
            faults.add("%s spills, expected %s: %s".formatted(kernel.id(), expected, compiled));
          }
        }
      }
    }
    figures.forEach(System.out::println);
    append(FIGURES, figures);
    append(
        DEVICES,
        List.of("%s compiled %d kernels offline".formatted(target.processor(), figures.size())));
    assertThat(faults).isEmpty();
    assertThat(figures).isNotEmpty();
  }

  private static void append(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
