package kerf.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Kernels;
import kerf.accel.kernels.pack.Emitter;
import kerf.accel.kernels.pack.KernelSource;
import kerf.accel.kernels.pack.PackCheck;
import kerf.accel.kernels.pack.PackLibrary;
import kerf.accel.kernels.pack.PackWriter;
import kerf.host.api.Environment;
import kerf.host.output.RowWriter;
import kerf.models.KerfException;
import kerf.models.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kerf kernels}. */
@Command(
    name = "kernels",
    mixinStandardHelpOptions = true,
    description = "Lists the annotated Java kernels, and the OpenCL C emitted from them.",
    footer = {
      "",
      "Examples:",
      "  kerf kernels list",
      "  kerf kernels show gpu_softmax",
      "  kerf kernels emit -o packs/",
      "  kerf kernels check packs/"
    })
final class KernelsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say 'list', 'check', 'emit', or 'show' and a kernel");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists every kernel with its target, work-group and source.")
  void list(@Mixin FormatOption format) {
    PackLibrary library = PackLibrary.shipped();
    try (RowWriter writer =
        format.writer(List.of("id", "target", "local", "parameters", "method", "pack"))) {
      for (Kernel kernel : Kernels.all()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", kernel.id());
        row.put("target", kernel.target().name().toLowerCase(Locale.ROOT));
        row.put("local", kernel.localSize() + (kernel.localSizeFixed() ? " fixed" : ""));
        row.put("parameters", kernel.parameters().size());
        row.put("method", kernel.owner().getSimpleName() + "." + kernel.method());
        row.put("pack", library.entry(kernel.id()).isPresent() ? "yes" : "no");
        writer.row(row);
      }
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints a kernel's OpenCL C with its permitted edits, or its Java source.")
  void show(
      @Parameters(paramLabel = "KERNEL", description = "Id, as 'kerf kernels list' prints it.")
          String id,
      @Option(names = "--java", description = "The Java file that holds the kernel.")
          boolean java) {
    Kernel kernel =
        Kernels.byId(id)
            .orElseThrow(
                () -> new UsageException("no kernel is called " + id + "; see kerf kernels list"));
    System.out.print(java ? KernelSource.of(kernel) : PackLibrary.shipped().pack(kernel).text());
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Fails when a kernel and its pack do not belong together.")
  void check(
      @Parameters(
              arity = "0..1",
              paramLabel = "FOLDER",
              description = "Packs as 'emit' writes them (default: those that ship with Kerf).")
          Path folder) {
    PackLibrary library = folder == null ? PackLibrary.shipped() : PackLibrary.of(folder);
    List<String> found = PackCheck.differences(Kernels.all(), library);
    if (!found.isEmpty()) {
      throw new KerfException(
          String.join("\n", found) + "\nto emit them anew: kerf kernels emit -o FOLDER");
    }
    System.out.println(Kernels.all().size() + " kernels, each with the pack emitted from it");
  }

  @Command(
      name = "emit",
      mixinStandardHelpOptions = true,
      description = "Lets an installed TornadoVM (TORNADOVM_HOME) emit all packs into a folder.")
  void emit(
      @Option(
              names = {"-o", "--output"},
              required = true,
              paramLabel = "FOLDER",
              description = "An empty folder, or one that does not exist.")
          Path folder)
      throws IOException {
    Path home = Environment.tornadoHome();
    if (home == null) {
      throw new KerfException(
          "emitting needs TornadoVM, and TORNADOVM_HOME names none; see https://www.tornadovm.org");
    }
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new UsageException(
          folder + " is not an empty folder; packs are written into a new one");
    }
    Emitter emitter = new Emitter(home);
    Map<String, String> texts = emitter.emit(Kernels.all(), System.err::println);
    PackWriter.write(folder, Kernels.all(), texts, emitter.version());
    System.out.println(folder + ": " + texts.size() + " kernels");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
