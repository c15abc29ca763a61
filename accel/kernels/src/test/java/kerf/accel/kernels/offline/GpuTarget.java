package kerf.accel.kernels.offline;

import java.util.List;

/** A GPU that texts are compiled for, without there being one. */
enum GpuTarget {
  /** NVIDIA Turing. */
  SM_75(Maker.NVIDIA, "sm_75"),
  /** NVIDIA Ampere. */
  SM_80(Maker.NVIDIA, "sm_80"),
  /** AMD CDNA 2, 64 lanes a wavefront. */
  GFX90A(Maker.AMD, "gfx90a"),
  /** AMD RDNA 2, 32 lanes a wavefront. */
  GFX1030(Maker.AMD, "gfx1030"),
  /** Intel Tiger Lake, integrated. */
  TGLLP(Maker.INTEL, "tgllp"),
  /** Intel DG2 (Arc). */
  ACM_G10(Maker.INTEL, "acm-g10");

  /** Whose compiler is asked. */
  enum Maker {
    /** clang to PTX, then ptxas. */
    NVIDIA,
    /** clang to assembly. */
    AMD,
    /** ocloc. */
    INTEL;

    /** What must be installed, by its name in the notes of {@code .ci/setup}. */
    List<String> tools() {
      return switch (this) {
        case NVIDIA -> List.of("compiler.clang", "compiler.libclc", "compiler.ptxas");
        case AMD -> List.of("compiler.clang", "compiler.libclc");
        case INTEL -> List.of("compiler.ocloc");
      };
    }
  }

  private final Maker maker;
  private final String processor;

  GpuTarget(Maker maker, String processor) {
    this.maker = maker;
    this.processor = processor;
  }

  Maker maker() {
    return maker;
  }

  /** The processor's name, as its compiler takes it. */
  String processor() {
    return processor;
  }
}
