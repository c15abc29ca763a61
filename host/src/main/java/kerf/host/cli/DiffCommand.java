package kerf.host.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kerf.accel.Devices;
import kerf.host.api.Kerf;
import kerf.host.api.Network;
import kerf.host.diff.Compared;
import kerf.host.diff.DevicePair;
import kerf.host.diff.DiffInput;
import kerf.host.diff.DiffText;
import kerf.host.diff.Differ;
import kerf.host.diff.Isolation;
import kerf.host.diff.Reproduction;
import kerf.host.diff.Reproduction.Circumstances;
import kerf.host.output.Format;
import kerf.host.output.Printable;
import kerf.host.output.RowWriter;
import kerf.host.verify.Tolerance;
import kerf.models.UnsupportedException;
import kerf.models.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Finds the first node of a network at which two devices differ, and writes it down alone.",
    footer = {
      "",
      "The first -d is trusted: its values are the expected ones, and the inputs of the node alone.",
      "The exit code is 1 when a node differs; 'kerf verify' then takes the folder that is written.",
      "",
      "Examples:",
      "  kerf diff -d reference -d simd -m inception-v3-moderation",
      "  kerf diff -d reference -d opencl:cpu0 -m net.onnx -i photo.jpg -o why/"
    })
final class DiffCommand implements Callable<Integer> {
  @Option(
      names = {"-d", "--device"},
      required = true,
      split = ",",
      paramLabel = "ID",
      description = "Two devices as 'kerf devices' lists them, the trusted one first.")
  private List<String> devices;

  @Mixin private WeightedNetworkOption model;

  @Option(
      names = {"-i", "--input"},
      paramLabel = "PICTURE",
      description = "What the network sees (default: a sample picture, or seeded numbers).")
  private Path picture;

  @Option(
      names = "--bound",
      paramLabel = "X",
      description =
          "Part of a value's deviation, or of an element itself, that is allowed (default: 1e-3).")
  private Double bound;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "kerf-diff",
      description = "Where the node is written when one differs (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Mixin private PixelsOption pixels;
  @Mixin private ThreadsOption threads;
  @Mixin private ForceOption force;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    if (devices.size() != 2) {
      throw new UsageException(
          "diff compares two devices, the trusted one first: -d reference -d simd; there are "
              + devices.size());
    }
    if (bound != null && (!(bound > 0) || bound.isInfinite())) {
      throw new UsageException("--bound must be above 0, not " + bound);
    }
    Tolerance tolerance = bound == null ? Differ.TOLERANCE : new Tolerance(bound);
    force.check(output);
    Network network = model.find();
    DiffInput input = DiffInput.of(network, picture, pixels.pixels());
    try (Devices all = Devices.discover(threads.options())) {
      DevicePair pair =
          new DevicePair(Kerf.choose(all, devices.getFirst()), Kerf.choose(all, devices.getLast()));
      System.err.println(
          "kerf: comparing " + pair.other().id() + " with " + pair.trusted().id() + ", trusted");
      return search(network, pair, tolerance, input);
    }
  }

  private int search(Network network, DevicePair pair, Tolerance tolerance, DiffInput input) {
    Differ differ = new Differ(pair, tolerance, network.graph(), input.tensors());
    Differ.Result result = differ.search();
    Optional<Isolation> found = result.first().map(differ::isolate);
    List<String> sentences = new ArrayList<>(List.of("input: " + input.description()));
    Path written = null;
    if (found.isEmpty()) {
      sentences.add(DiffText.agreement(result, pair));
    } else {
      sentences.addAll(DiffText.of(found.get(), pair));
      Circumstances circumstances =
          new Circumstances(network.name(), input.description(), tolerance.relative());
      written = reproduce(found.get(), pair, circumstances, sentences);
    }
    DiffRows rows = new DiffRows(format.format);
    try (RowWriter writer = format.writer(rows.columns())) {
      for (Compared value : result.compared()) {
        boolean first = found.filter(f -> f.inNetwork().node().equals(value.node())).isPresent();
        writer.row(first ? rows.first(found.get(), written) : rows.row(value));
      }
    }
    PrintStream text = format.format == Format.TABLE ? System.out : System.err;
    text.println();
    sentences.forEach(sentence -> text.println(Printable.of(sentence)));
    return found.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }

  /** The folder that was written; null when there is none, and the sentences say why. */
  private Path reproduce(
      Isolation found, DevicePair pair, Circumstances circumstances, List<String> sentences) {
    if (found.smallest().isEmpty()) {
      return null;
    }
    try {
      Reproduction made = Reproduction.write(output, found, pair, circumstances);
      sentences.add(DiffText.reproduction(made, pair));
      return output;
    } catch (UnsupportedException e) {
      sentences.add("nothing was written: " + e.getMessage());
      return null;
    }
  }
}
