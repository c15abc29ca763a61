package kerf.accel.kernels.pack;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Parameter;

/**
 * A kernel's line in the manifest.
 *
 * @param id the kernel's id
 * @param target what it is written for
 * @param file its text, relative to the manifest
 * @param entry name of the OpenCL function
 * @param arguments the function's arguments in order, TornadoVM's own four first
 * @param header bytes in front of an array's first element
 * @param localSize work-group along x, y, z
 * @param localSizeFixed true when no other work-group is right
 * @param globalSize the work-size rule, in words
 * @param source hash of the Java source that the text was emitted from
 * @param text hash of the text
 */
public record PackEntry(
    String id,
    String target,
    String file,
    String entry,
    List<String> arguments,
    int header,
    List<Integer> localSize,
    boolean localSizeFixed,
    String globalSize,
    String source,
    String text) {
  /**
   * Bytes in front of an array's elements, as TornadoVM lays arrays out on a JVM with 16-byte
   * headers.
   */
  public static final int HEADER = 16;

  static final List<String> LEADING =
      List.of("_kernel_context", "_constant_region", "_local_region", "_atomics");

  static final String WORK_SIZE = "shape[0], shape[1], shape[2], each rounded up to the local size";

  /** What the manifest must say of a kernel with this source and this text. */
  static PackEntry of(Kernel kernel, String source, String text) {
    List<String> arguments = new ArrayList<>(LEADING);
    kernel.parameters().stream().map(Parameter::name).forEach(arguments::add);
    String target = kernel.target().name().toLowerCase(java.util.Locale.ROOT);
    return new PackEntry(
        kernel.id(),
        target,
        target + "/" + kernel.id() + ".cl",
        kernel.method(),
        arguments,
        HEADER,
        kernel.localSize(),
        kernel.localSizeFixed(),
        WORK_SIZE,
        source,
        KernelSource.sha256(text));
  }
}
