package kerf.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kerf.host.api.Environment;
import kerf.host.bundle.BundleMaker;
import kerf.host.bundle.BundleRequest;
import kerf.host.bundle.BundleTarget;
import kerf.host.bundle.Jlink;
import kerf.host.output.Printable;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.packages.ModelLibrary;
import kerf.models.packages.PackageFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kerf bundle}. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    description =
        "Makes a folder that runs one network on another machine: Java, Kerf, weights, a launcher, a"
            + " self-check.",
    footer = {
      "",
      "The other machine needs Linux with glibc and a shell, no Java and no network. A graphics",
      "card's OpenCL driver must be installed there. See docs/bundle.md.",
      "",
      "Examples:",
      "  kerf bundle -m squeezenet-1.1 --for cpu -o edge/",
      "  kerf bundle -m inception-v3-moderation --for rtx-4090 -o edge/",
      "  kerf bundle -m my-net/ --for cpu --jmods jdk-arm64/jmods --sample face.jpg -o edge/"
    })
final class BundleCommand implements Callable<Integer> {
  private static final String SAMPLE = "coffee.png";

  @Option(
      names = {"-m", "--model"},
      required = true,
      paramLabel = "MODEL",
      description = "Model package, or folder with a model.yaml.")
  private String model;

  @Option(
      names = "--for",
      required = true,
      paramLabel = "PROFILE",
      description = "cpu, a board that 'kerf hw list' lists, or a YAML file of one.")
  private String profile;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Folder to make.")
  private Path output;

  @Option(
      names = "--jmods",
      paramLabel = "DIR",
      description =
          "The .jmod files of a Linux JDK of this version, such as one for arm64 (default: the"
              + " modules of the JDK that runs Kerf).")
  private Path jmods;

  @Option(
      names = "--sample",
      paramLabel = "PICTURE",
      description = "Picture for the self-check (default: " + SAMPLE + " of Kerf's samples).")
  private Path sample;

  @Option(names = "--force", description = "Replace a bundle that exists.")
  private boolean force;

  @Override
  public Integer call() {
    checkOutput();
    BundleTarget target = BundleTarget.of(profile);
    PackageFolder network = new ModelLibrary(Environment.modelRoots()).find(model);
    Path home = Environment.home();
    if (home == null) {
      throw new UsageException(
          "a bundle takes Kerf's jars, and this Kerf was not started by its launcher; use ./kerf");
    }
    String version = KerfCommand.class.getPackage().getImplementationVersion();
    BundleMaker maker =
        new BundleMaker(
            new BundleRequest(
                network,
                target,
                Jlink.of(jmods),
                home,
                sample == null ? home.resolve("samples").resolve(SAMPLE) : sample,
                version == null ? "(not from a jar)" : version),
            note -> System.err.println(Printable.of("kerf: " + note)));
    String checked = maker.make(output);
    System.out.println(Printable.of(checked));
    System.out.printf(
        Locale.ROOT, "%s: %.1f MB, of %s for %s%n", output, size() / 1e6, network.name(), profile);
    return ExitCode.OK;
  }

  /** Nothing but a bundle is replaced, and that only when somebody says so. */
  private void checkOutput() {
    if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS) || isEmptyFolder()) {
      return;
    }
    if (!Files.isRegularFile(output.resolve("bundle.json"))) {
      throw new KerfException(
          output + " exists and is no bundle, and is not replaced; choose another place with -o");
    }
    if (!force) {
      throw new KerfException(
          output + " exists; choose another place with -o, or say --force to replace it");
    }
  }

  private boolean isEmptyFolder() {
    if (!Files.isDirectory(output)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(output)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new KerfException(output + " cannot be listed: " + e.getMessage(), e);
    }
  }

  private long size() {
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new KerfException(output + " cannot be read: " + e.getMessage(), e);
    }
  }
}
