package kerf.accel;

import java.util.Map;
import kerf.models.graph.Segment;

/**
 * Something that runs segments. Thread-safe: several programs of one device may be compiled and run
 * at the same time.
 */
public interface Device extends AutoCloseable {
  /**
   * Stable id {@code <backend>:<kind><n>}, or the back end's name where it has one device: {@code
   * reference}, {@code simd}, {@code opencl:gpu0}.
   */
  String id();

  /** The back end's name. */
  String backend();

  /** {@code cpu}, {@code gpu} or {@code fpga}. */
  String kind();

  /** A name that a person recognises. */
  String name();

  /** Further facts for a listing (vector width, threads, memory, driver), in the order to print. */
  Map<String, String> facts();

  /** Whether it runs code beside Java's, whose faults can end or block the process. */
  default boolean isNative() {
    return false;
  }

  /**
   * Prepares a segment: chooses kernels, packs weights, allocates scratch.
   *
   * @param segment graph with bound weights and fixed shapes
   * @param precision arithmetic to use
   * @return the program, owned by the caller
   * @throws kerf.models.KerfException when the device cannot run it; the sentence says which node,
   *     and why
   */
  Program compile(Segment segment, Precision precision);

  /** Releases threads and memory; programs of the device must be closed before. */
  @Override
  void close();
}
