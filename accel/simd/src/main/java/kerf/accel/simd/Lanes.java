package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The vectors that every kernel is compiled for. */
final class Lanes {
  /** Width in bits to use instead of the machine's preferred one; for tests of the other widths. */
  static final String BITS_PROPERTY = "kerf.simd.bits";

  /**
   * The vector species; a constant, without which the compiler could not make instructions of it.
   */
  static final VectorSpecies<Float> F = species();

  /** Floats in a vector. */
  static final int COUNT = F.length();

  /** True where 32 vector registers allow larger register blocks: 512-bit x86 and aarch64. */
  static final boolean MANY_REGISTERS =
      F.vectorBitSize() == 512 || System.getProperty("os.arch").equals("aarch64");

  private Lanes() {}

  private static VectorSpecies<Float> species() {
    Integer bits = Integer.getInteger(BITS_PROPERTY);
    return bits == null
        ? FloatVector.SPECIES_PREFERRED
        : VectorSpecies.of(float.class, VectorShape.forBitSize(bits));
  }

  /** The next multiple of the lane count. */
  static int roundUp(int count) {
    return vectors(count) * COUNT;
  }

  /** Vectors that hold so many floats. */
  static int vectors(int count) {
    return (count + COUNT - 1) / COUNT;
  }
}
