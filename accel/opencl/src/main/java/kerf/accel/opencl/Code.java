package kerf.accel.opencl;

import java.util.Collection;
import org.jocl.cl_program;

/** The programs of one context. Thread-safe. */
sealed interface Code permits ProgramBuilder, ImageCode {
  /** Whose they are. */
  ClContext context();

  /**
   * The program that has a text's kernel; it belongs to the context.
   *
   * @throws kerf.models.KerfException when there is none, and none can be made
   */
  cl_program program(KernelText text);

  /**
   * Makes the programs of texts.
   *
   * @throws kerf.models.KerfException when one cannot be made
   */
  void buildAll(Collection<KernelText> texts);

  /** Writes down what would have to be made again. */
  void keep();
}
