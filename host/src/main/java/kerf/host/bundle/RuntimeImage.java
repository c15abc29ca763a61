package kerf.host.bundle;

import java.nio.file.Path;

/** Where the Java of a bundle comes from. */
public interface RuntimeImage {
  /** Processors that it runs on, such as {@code x86-64}. */
  String architecture();

  /** True when this machine can run it. */
  boolean runsHere();

  /**
   * Makes it.
   *
   * @param folder which does not exist yet
   * @throws kerf.models.KerfException when it cannot be made; the sentence says why
   */
  void into(Path folder);
}
