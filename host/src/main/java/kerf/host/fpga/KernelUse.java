package kerf.host.fpga;

import java.util.List;

/**
 * A kernel of a network.
 *
 * @param id the catalogue's, and the function's name in the text
 * @param target what it is written for: fpga, or any
 * @param source hash of the Java that it was emitted from, as its pack says
 * @param emitted hash of the OpenCL C that TornadoVM emitted, as its pack says
 * @param workGroup work-items along x, y, z
 * @param launches how often a run launches it
 * @param shapes contents of its last argument, each once
 */
record KernelUse(
    String id,
    String target,
    String source,
    String emitted,
    List<Integer> workGroup,
    int launches,
    List<List<Integer>> shapes) {
  /** Copies the lists. */
  KernelUse {
    workGroup = List.copyOf(workGroup);
    shapes = List.copyOf(shapes);
  }
}
