package kerf.host.output;

import java.io.PrintStream;

/** Notices that a stream swallows what is written to it. */
final class Output {
  private Output() {}

  /**
   * Flushes a stream.
   *
   * @throws OutputClosedException when earlier bytes were lost: the disk is full, or the reader at
   *     the other end of the pipe has gone
   */
  static void flush(PrintStream out) {
    if (out.checkError()) {
      throw new OutputClosedException();
    }
  }
}
