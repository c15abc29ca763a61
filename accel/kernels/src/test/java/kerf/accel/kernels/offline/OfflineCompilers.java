package kerf.accel.kernels.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiles OpenCL C for GPUs that are not there, and reads what their compilers tell of registers,
 * spills and the width of loads. That is compilation, not execution: it shows that a driver's
 * compiler may take the text, and how well it fits the processor.
 *
 * <p>NVIDIA's own driver compiles OpenCL C by a front end of its own; clang's stands in for it, and
 * ptxas is NVIDIA's.
 */
final class OfflineCompilers {
  private final InstalledTools tools;

  OfflineCompilers(InstalledTools tools) {
    this.tools = tools;
  }

  /** Every target's verdict on a text. */
  List<Verdict> compile(String text, List<String> flags) {
    return Arrays.stream(GpuTarget.values()).map(target -> compile(text, flags, target)).toList();
  }

  /**
   * One target's verdict.
   *
   * @param text OpenCL C
   * @param flags build options as {@code clBuildProgram} takes them, such as {@code -cl-mad-enable}
   */
  Verdict compile(String text, List<String> flags, GpuTarget target) {
    Optional<String> missing =
        target.maker().tools().stream().map(tools::missing).flatMap(Optional::stream).findFirst();
    if (missing.isPresent()) {
      return new Verdict.Skipped(target, missing.get());
    }
    return Command.inFolder(
        folder -> {
          Path source = Files.writeString(folder.resolve("kernel.cl"), text);
          return switch (target.maker()) {
            case NVIDIA -> nvidia(source, flags, target);
            case AMD -> amd(source, flags, target);
            case INTEL -> intel(source, flags, target);
          };
        });
  }

  private Verdict nvidia(Path source, List<String> flags, GpuTarget target) throws IOException {
    Path ptx = source.resolveSibling("kernel.ptx");
    Command.Outcome clang =
        clang(source, flags, "nvptx64-unknown-nvidiacl", "nvptx64--nvidiacl.bc", target, ptx);
    if (!clang.succeeded()) {
      return new Verdict.Refused(target, "clang", clang.output());
    }
    List<String> line =
        List.of(
            file("compiler.ptxas"),
            "-v",
            "-arch=" + target.processor(),
            "-o",
            "kernel.cubin",
            ptx.toString());
    Command.Outcome ptxas = Command.run(line, source.getParent(), Map.of());
    if (!ptxas.succeeded()) {
      return new Verdict.Refused(target, "ptxas", ptxas.output());
    }
    String said = ptxas.output();
    int stores = Figures.largest(said, "(\\d+) bytes spill stores");
    int loads = Figures.largest(said, "(\\d+) bytes spill loads");
    return new Verdict.Compiled(
        target,
        Figures.largest(said, "Used (\\d+) registers"),
        (stores + loads) / 4,
        Math.max(Math.max(stores, loads), Figures.largest(said, "(\\d+) bytes stack frame")),
        Figures.largest(said, "(\\d+) bytes smem"),
        32,
        Figures.ptx(Files.readString(ptx)));
  }

  private Verdict amd(Path source, List<String> flags, GpuTarget target) throws IOException {
    Path assembly = source.resolveSibling("kernel.s");
    Command.Outcome clang =
        clang(source, flags, "amdgcn-unknown-amdhsa", "amdgcn--amdhsa.bc", target, assembly);
    if (!clang.succeeded()) {
      return new Verdict.Refused(target, "clang", clang.output());
    }
    String text = Files.readString(assembly);
    return new Verdict.Compiled(
        target,
        Figures.largest(text, "\\.vgpr_count: +(\\d+)"),
        Figures.largest(text, "\\.vgpr_spill_count: +(\\d+)")
            + Figures.largest(text, "\\.sgpr_spill_count: +(\\d+)"),
        Figures.largest(text, "\\.private_segment_fixed_size: +(\\d+)"),
        Figures.largest(text, "\\.group_segment_fixed_size: +(\\d+)"),
        Figures.largest(text, "\\.wavefront_size: +(\\d+)"),
        Figures.gcn(text));
  }

  private Command.Outcome clang(
      Path source, List<String> flags, String triple, String library, GpuTarget target, Path output)
      throws IOException {
    List<String> line =
        new ArrayList<>(List.of(file("compiler.clang"), "-x", "cl", "-cl-std=CL2.0", "-O3"));
    line.addAll(flags);
    line.addAll(
        List.of("-target", triple, "-nogpulib", "-S", source.toString(), "-o", output.toString()));
    // The driver's own -mcpu and -march do not reach both back ends under these triples.
    line.addAll(List.of("-Xclang", "-target-cpu", "-Xclang", target.processor()));
    line.addAll(
        List.of("-Xclang", "-finclude-default-header", "-Xclang", "-mlink-builtin-bitcode"));
    line.addAll(List.of("-Xclang", file("compiler.libclc") + "/" + library));
    return Command.run(line, source.getParent(), Map.of());
  }

  private Verdict intel(Path source, List<String> flags, GpuTarget target) throws IOException {
    Path folder = source.getParent();
    Path dumps = Files.createDirectory(folder.resolve("dumps"));
    List<String> line =
        List.of(
            file("compiler.ocloc"),
            "compile",
            "-file",
            source.toString(),
            "-device",
            target.processor(),
            "-options",
            String.join(" ", flags),
            "-out_dir",
            folder.toString());
    Map<String, String> dump =
        Map.of("IGC_ShaderDumpEnable", "1", "IGC_DumpToCustomDir", dumps.toString());
    Command.Outcome ocloc = Command.run(line, folder, dump);
    // Its exit code alone is not to be trusted: some releases end with 0 after a build error.
    if (!ocloc.succeeded() || !ocloc.output().contains("Build succeeded")) {
      return new Verdict.Refused(target, "ocloc", ocloc.output());
    }
    StringBuilder assembly = new StringBuilder();
    int lanes = Integer.MAX_VALUE;
    for (Path file : lastAssemblies(dumps)) {
      assembly.append(Files.readString(file));
      lanes = Math.min(lanes, Figures.largest(file.getFileName().toString(), "_simd(\\d+)_"));
    }
    if (assembly.isEmpty()) {
      return new Verdict.Refused(target, "ocloc", "it left no assembly to read: " + ocloc.output());
    }
    String text = assembly.toString();
    return new Verdict.Compiled(
        target,
        Figures.largest(text, "numGRF=(\\d+)"),
        Figures.largest(ocloc.output(), "spilled around (\\d+)"),
        Figures.largest(text, "\\.spill size (\\d+)"),
        0,
        lanes,
        Figures.gen(text));
  }

  /** A text that spills is compiled again with other settings; the later attempt counts. */
  private static List<Path> lastAssemblies(Path dumps) throws IOException {
    try (Stream<Path> files = Files.list(dumps)) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".asm")).sorted().toList();
      List<Path> again =
          all.stream().filter(f -> f.getFileName().toString().matches(".*_1_simd.*")).toList();
      return again.isEmpty() ? all : again;
    }
  }

  private String file(String tool) {
    return tools.path(tool).orElseThrow().toString();
  }
}
