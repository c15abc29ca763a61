package kerf.host.fpga;

/**
 * A program binary of a folder.
 *
 * @param target what it runs on
 * @param file relative to the folder
 * @param bytes its size
 * @param sha256 of the file
 * @param manifest seal of the manifest that it was built for
 * @param text hash of the whole text that it was built from
 * @param device the emulator's name, or the shell, which is a part of the board's name
 * @param driver version of the driver that built it; empty where another tool did
 * @param tool that built it
 */
record Binary(
    Target target,
    String file,
    long bytes,
    String sha256,
    String manifest,
    String text,
    String device,
    String driver,
    String tool) {
  /** What binaries run on. */
  enum Target {
    /** A processor that acts as an FPGA: right answers, no speed. */
    EMULATOR("make emulation"),
    /** An FPGA. */
    BOARD("make bitstream");

    private final String command;

    Target(String command) {
      this.command = command;
    }

    /** What makes one. */
    String command() {
      return command;
    }

    /** For sentences. */
    String words() {
      return this == EMULATOR ? "the emulator" : "the board";
    }
  }
}
