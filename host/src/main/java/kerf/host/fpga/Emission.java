package kerf.host.fpga;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Kernels;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.pack.PackEntry;
import kerf.accel.kernels.pack.PackLibrary;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.Lowering;
import kerf.accel.kernels.plan.LoweringOptions;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.UsageException;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.profiles.board.Board;

/**
 * A network to be emitted for a board.
 *
 * @param model its name
 * @param network fused, up to its scores, in the shapes of a batch
 * @param board what it is for
 * @param shell platform or board package; null where nobody said
 * @param parts whether to have the kernels for parts of the network, too, which pipelines over
 *     several devices consist of, and for measuring them
 * @param toolVersion of aoc or v++; null for the one that is pinned
 * @param arguments words by which the command line finds the network, for the Makefile
 */
public record Emission(
    String model,
    Segment network,
    Board board,
    String shell,
    boolean parts,
    String toolVersion,
    List<String> arguments) {
  /** Copies the list. */
  public Emission {
    arguments = List.copyOf(arguments);
  }

  /**
   * Writes the folder.
   *
   * @param folder empty, or not there yet
   * @return sentences about what was written
   * @throws UsageException when the board is no FPGA, or the folder has something in it
   * @throws KerfException when no kernel computes an operation of the network, or the folder cannot
   *     be written
   */
  public List<String> write(Path folder) {
    BuildTool tool = BuildTool.of(board);
    PackLibrary library = PackLibrary.shipped();
    List<KernelUse> kernels = kernels(library);
    String text = NetworkText.of(library, kernels.stream().map(KernelUse::id).toList());
    FolderManifest manifest = manifest(tool, library, kernels, text);
    try {
      if (!isFree(folder)) {
        throw new UsageException(
            folder + " is not an empty folder; a network is emitted into a new one");
      }
      Files.createDirectories(folder.resolve(NetworkText.FILE).getParent());
      Files.writeString(folder.resolve(NetworkText.FILE), text);
      Files.writeString(folder.resolve("Makefile"), FolderFiles.makefile(manifest, arguments));
      Files.writeString(folder.resolve("README.md"), FolderFiles.readme(manifest, board));
    } catch (IOException e) {
      throw new KerfException(folder + " cannot be written: " + e.getMessage(), e);
    }
    FolderJson.write(folder.resolve(FolderManifest.FILE), manifest);
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return Stream.concat(
            Stream.of(
                "%s: %s for %s, one text of %d kernels, %d kB"
                    .formatted(folder, manifest.words(), board.id(), kernels.size(), bytes / 1000)),
            kernels.stream().map(Emission::words))
        .toList();
  }

  private static String words(KernelUse kernel) {
    String plain = kernel.target().equals("fpga") ? "" : ", written for any device, not for FPGAs";
    return "  %s: %d launches of %d shapes%s"
        .formatted(kernel.id(), kernel.launches(), kernel.shapes().size(), plain);
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private FolderManifest manifest(
      BuildTool tool, PackLibrary library, List<KernelUse> kernels, String text) {
    return new FolderManifest(
            FolderManifest.FORMAT,
            model,
            Hashes.of(network),
            network.inputShapes().getFirst().n(),
            network.inputShapes().getFirst().dims(),
            network.outputShapes().getFirst().dims(),
            board.id(),
            tool.vendor(),
            shell == null ? FolderManifest.UNKNOWN : shell,
            tool.command(),
            toolVersion == null ? tool.version() : toolVersion,
            library.manifest().tornadovm(),
            library.manifest().flags(),
            NetworkText.hash(text),
            kernels,
            "")
        .sealed();
  }

  /** What a device launches that has this network's image: the same choices, none measured. */
  private List<KernelUse> kernels(PackLibrary library) {
    List<Launch> launches;
    try {
      launches = Lowering.plan(network, LoweringOptions.of(Target.FPGA)).launches();
    } catch (UnsupportedException e) {
      throw new KerfException(
          "%s cannot be emitted: %s; run it on another device".formatted(model, e.getMessage()), e);
    }
    Map<Kernel, List<Launch>> byKernel = new LinkedHashMap<>();
    for (Launch launch : launches) {
      byKernel.computeIfAbsent(launch.kernel(), _ -> new ArrayList<>()).add(launch);
    }
    if (parts) {
      ofParts().forEach(kernel -> byKernel.putIfAbsent(kernel, List.of()));
    }
    return byKernel.entrySet().stream()
        .map(e -> use(library.pack(e.getKey()).entry(), e.getValue()))
        .toList();
  }

  /** What each fused group launches alone, and what moves values to measure transfers. */
  private Set<Kernel> ofParts() {
    Set<Kernel> kernels = new LinkedHashSet<>();
    for (Node node : network.graph().nodes()) {
      if (!node.isWeight() && !(node.op() instanceof Op.Input)) {
        Lowering.plan(network.part(Set.of(node.name())), LoweringOptions.of(Target.FPGA))
            .launches()
            .forEach(launch -> kernels.add(launch.kernel()));
      }
    }
    Kernels.byId("plain_activate").ifPresent(kernels::add);
    Kernels.byId("plain_copy").ifPresent(kernels::add);
    Kernels.byId("plain_fill").ifPresent(kernels::add);
    return kernels;
  }

  private static KernelUse use(PackEntry entry, List<Launch> launches) {
    List<List<Integer>> shapes =
        launches.stream().map(l -> Arrays.stream(l.shape()).boxed().toList()).distinct().toList();
    return new KernelUse(
        entry.id(),
        entry.target(),
        entry.source(),
        entry.text(),
        entry.localSize(),
        launches.size(),
        shapes);
  }
}
