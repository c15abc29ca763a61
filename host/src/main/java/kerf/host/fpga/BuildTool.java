package kerf.host.fpga;

import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.profiles.board.Board;

/** Who builds bitstreams for a board, in the version that still does. */
enum BuildTool {
  /**
   * The last version: Intel 683177, release notes 22.4 of 2022-12-19; its guides of 22.4 announce
   * the end of the product.
   */
  AOC("intel", "aoc", "22.4", ".aocx"),

  /** AMD, release notes of Vitis 2025.1: from there on, no platform takes OpenCL kernels. */
  VITIS("amd", "v++", "2024.2", ".xclbin");

  private final String vendor;
  private final String command;
  private final String version;
  private final String suffix;

  BuildTool(String vendor, String command, String version, String suffix) {
    this.vendor = vendor;
    this.command = command;
    this.version = version;
    this.suffix = suffix;
  }

  /**
   * The tool of a board.
   *
   * @throws UsageException when the board is no FPGA
   * @throws KerfException when its profile names none of these tools
   */
  static BuildTool of(Board board) {
    if (!board.isFpga()) {
      throw new UsageException(
          board.id() + " is no FPGA; kerf hw list --format jsonl says which boards are");
    }
    for (BuildTool tool : values()) {
      if (board.tools().stream().anyMatch(t -> t.name().startsWith(tool.command))) {
        return tool;
      }
    }
    throw new KerfException(
        "the profile of " + board.id() + " names no tool that takes OpenCL C: aoc or v++");
  }

  String vendor() {
    return vendor;
  }

  String command() {
    return command;
  }

  String version() {
    return version;
  }

  /** How its bitstreams' names end. */
  String suffix() {
    return suffix;
  }
}
