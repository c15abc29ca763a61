package kerf.host.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.accel.Device;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.UsageException;
import tools.jackson.databind.JsonNode;

/** Finds checks in files and folders, and runs them on a device. */
public final class Verifier {
  private final Runner runner;
  private final GoldenWeights weights;

  /**
   * @param device what is verified
   */
  public Verifier(Device device) {
    this(device, null);
  }

  /**
   * @param device what is verified
   * @param weights file that holds the weights of golden networks of the zoo; null to generate them
   */
  public Verifier(Device device, Path weights) {
    this.runner = new Runner(device);
    this.weights = weights == null ? GoldenWeights.GENERATED : new GoldenWeights(weights);
  }

  /**
   * The files and folders to check: golden JSON files named golden-*.json and folders in ONNX's
   * backend-test layout, searched for in folders; a file that is named is taken whatever it is
   * called.
   *
   * @throws UsageException when a path does not exist or holds nothing to check
   */
  public static List<Path> find(List<Path> paths) {
    List<Path> found = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UsageException("there is no file or folder " + path);
      }
      List<Path> here = Files.isDirectory(path) ? search(path) : List.of(named(path));
      if (here.isEmpty()) {
        throw new UsageException(
            path
                + " holds nothing to verify: no golden-*.json, no folder with model.onnx and"
                + " test_data_set_0");
      }
      found.addAll(here);
    }
    return found;
  }

  /** The network of a backend test stands for its folder. */
  private static Path named(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return file.endsWith(BackendTestCheck.MODEL) && BackendTestCheck.fits(folder) ? folder : file;
  }

  private static List<Path> search(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(
              p ->
                  Files.isDirectory(p)
                      ? BackendTestCheck.fits(p)
                      : p.getFileName().toString().matches("golden-.*\\.json"))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new KerfException(folder + " cannot be searched: " + e.getMessage(), e);
    }
  }

  /** Runs one check; what goes wrong in it is its result. */
  public CheckResult check(Path path) {
    Comparison comparison = new Comparison();
    try {
      checkOf(path).run(runner, comparison);
      return CheckResult.of(path.toString(), comparison);
    } catch (UnsupportedException e) {
      return new CheckResult(path.toString(), CheckResult.Outcome.UNSUPPORTED, e.getMessage());
    } catch (KerfException e) {
      return new CheckResult(path.toString(), CheckResult.Outcome.FAILED, e.getMessage());
    }
  }

  private Check checkOf(Path path) {
    if (Files.isDirectory(path)) {
      return new BackendTestCheck(path);
    }
    JsonNode json = Json.read(path);
    if (TorchvisionCheck.fits(json)) {
      return new TorchvisionCheck(json, weights);
    }
    if (KerasCheck.fits(json)) {
      return new KerasCheck(json, weights);
    }
    if (LightCheck.fits(json)) {
      return new LightCheck(path.toAbsolutePath().getParent(), json);
    }
    if (SlimCheck.fits(json)) {
      return new SlimCheck(json);
    }
    throw new KerfException(path + " is none of the four forms of golden files");
  }
}
