package kerf.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kerf.host.api.Environment;
import kerf.host.fpga.Emulation;
import kerf.host.input.ImageDecoder;
import kerf.host.input.Preprocessor;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.packages.Model;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf fpga emulate}. */
@Command(
    name = "emulate",
    mixinStandardHelpOptions = true,
    description = {
      "Compiles a folder's text for an emulator of FPGAs, keeps the binary, loads it, and compares",
      "the network's scores with those that Java computes. Its speed says nothing of a board."
    },
    footer = {"", "Example:", "  kerf fpga emulate folder/ -m squeezenet-1.1"})
final class FpgaEmulateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "A folder of 'kerf fpga emit'.")
  private Path folder;

  @Mixin private FpgaModelOption model;

  @Option(
      names = {"-d", "--device"},
      paramLabel = "ID",
      description = "The emulator (default: the first there is).")
  private String device;

  @Mixin private ThreadsOption threads;

  @Override
  public Integer call() throws IOException {
    Model loaded = model.load();
    Segment network = model.network(loaded);
    Emulation seen =
        Emulation.run(folder, loaded.name(), network, input(loaded), device, threads.options());
    System.out.printf(
        Locale.ROOT,
        "%s: %d bytes, built and loaded by %s (%s)%n"
            + "scores differ from those of %s by %.1e at most, of %.3g; %.0e is permitted%n",
        seen.file(),
        seen.bytes(),
        seen.device(),
        seen.name(),
        seen.other(),
        seen.difference(),
        seen.largest(),
        Emulation.BOUND);
    if (!seen.passed()) {
      throw new KerfException("the emulated network is wrong, so it would be on a board");
    }
    return ExitCode.OK;
  }

  /** Pictures of Kerf's own, or noise where there are none. */
  private Tensor input(Model loaded) throws IOException {
    Preprocessor preprocessor = new Preprocessor(loaded.preprocessing());
    float[] values = new float[model.batch() * preprocessor.length()];
    List<Path> pictures = pictures();
    Random noise = new Random(1);
    for (int i = 0; i < values.length && pictures.isEmpty(); i++) {
      values[i] = noise.nextFloat() - 0.5f;
    }
    for (int i = 0; i < model.batch() && !pictures.isEmpty(); i++) {
      Path picture = pictures.get(i % pictures.size());
      int offset = i * preprocessor.length();
      preprocessor.write(new ImageDecoder().decode(picture), values, offset);
    }
    int height = loaded.preprocessing().inputHeight();
    int width = loaded.preprocessing().inputWidth();
    return new Tensor(Shape.nhwc(model.batch(), height, width, 3), values);
  }

  private static List<Path> pictures() throws IOException {
    if (Environment.samples().isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Environment.samples().get())) {
      return files.filter(f -> f.toString().endsWith(".png")).sorted().toList();
    }
  }
}
