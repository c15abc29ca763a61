package kerf.accel.kernels.offline;

import java.util.Map;

/** What an offline compiler says of a text. */
sealed interface Verdict {
  /** For which GPU. */
  GpuTarget target();

  /**
   * It compiles. Where a text holds several kernels, each figure is the largest of them.
   *
   * @param target for which GPU
   * @param registers of 4 bytes a work-item on NVIDIA and AMD; on Intel, of the register file that
   *     a hardware thread has
   * @param spills registers that do not fit and go to memory, 0 where none; on NVIDIA, the
   *     instructions that store and load them
   * @param spillBytes memory for those, a work-item on NVIDIA and AMD, a hardware thread on Intel
   * @param localBytes local memory a work-group, 0 where the compiler does not tell
   * @param lanes work-items that one hardware thread runs in step
   * @param accesses instructions that load and store, by name with their width, and how often each
   *     stands in the code: {@code ld.global.v4}, {@code global_load_dwordx4}, {@code
   *     load.ugm.d32x4}
   */
  record Compiled(
      GpuTarget target,
      int registers,
      int spills,
      int spillBytes,
      int localBytes,
      int lanes,
      Map<String, Integer> accesses)
      implements Verdict {
    @Override
    public String toString() {
      return "%s: %d registers, %d spills (%d bytes), %d bytes local, %d lanes, %s"
          .formatted(
              target.processor(), registers, spills, spillBytes, localBytes, lanes, accesses);
    }
  }

  /**
   * It does not compile.
   *
   * @param target for which GPU
   * @param compiler which program refused
   * @param error what it printed
   */
  record Refused(GpuTarget target, String compiler, String error) implements Verdict {}

  /**
   * Nobody was asked.
   *
   * @param target for which GPU
   * @param reason which tool is missing, and why
   */
  record Skipped(GpuTarget target, String reason) implements Verdict {}
}
