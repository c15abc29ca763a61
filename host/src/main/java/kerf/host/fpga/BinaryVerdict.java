package kerf.host.fpga;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kerf.accel.Image;
import kerf.models.KerfException;

/**
 * A binary, looked over.
 *
 * @param binary as it is listed
 * @param problem a sentence when it must not be run
 * @param image what a device loads
 */
record BinaryVerdict(Binary binary, Optional<String> problem, Image image) {
  static BinaryVerdict of(BuildFolder folder, Binary binary) {
    Path file = folder.root().resolve(binary.file());
    Image image =
        new Image(binary.device(), file.toAbsolutePath(), binary.sha256(), folder.manifest().ids());
    return new BinaryVerdict(binary, Optional.ofNullable(problem(folder, binary, file)), image);
  }

  private static String problem(BuildFolder folder, Binary binary, Path file) {
    String again = "; " + binary.target().command() + " builds it again";
    if (!binary.manifest().equals(folder.manifest().seal())) {
      return file + " was built for another manifest than the folder has" + again;
    }
    if (!binary.text().equals(Hashes.of(folder.text()))) {
      return "%s was built before %s was edited%s"
          .formatted(file, folder.root().resolve(NetworkText.FILE), again);
    }
    try {
      if (!Files.isRegularFile(file)) {
        return file + " is missing" + again;
      }
      long bytes = Files.size(file);
      if (bytes != binary.bytes()) {
        return "%s has %d bytes of %d%s".formatted(file, bytes, binary.bytes(), again);
      }
      boolean same = Hashes.of(Files.readAllBytes(file)).equals(binary.sha256());
      return same ? null : file + " is damaged: it is not the file that was built" + again;
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
