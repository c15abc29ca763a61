package kerf.host.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import kerf.models.KerfException;
import picocli.CommandLine.Option;

/** Nothing that exists is overwritten unasked. */
final class ForceOption {
  @Option(names = "--force", description = "Replace what exists.")
  private boolean force;

  /**
   * Checks before the work begins that its result may be written.
   *
   * @throws KerfException when something is there and nobody said {@code --force}, or it is a
   *     device or the like
   */
  void check(Path target) {
    if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
      throw new KerfException(target + " is neither a file nor a folder; choose another place");
    }
    if (!force && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new KerfException(
          target + " exists; choose another place with -o, or say --force to replace it");
    }
  }
}
