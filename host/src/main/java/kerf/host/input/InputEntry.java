package kerf.host.input;

import java.nio.file.Path;

/** One item of the work list: a picture file to be read, or a reason why there is none. */
public sealed interface InputEntry {
  /** What to call the item in results: a path, as it was given or found. */
  String name();

  /**
   * A file to be decoded. It existed when it was listed.
   *
   * @param path relative when what was given was relative
   */
  record Found(Path path) implements InputEntry {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /**
   * Something given or found that cannot be read.
   *
   * @param name the path's text, which need not be a valid path
   * @param error one sentence that starts with the name
   */
  record Failed(String name, String error) implements InputEntry {}
}
