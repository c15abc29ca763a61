package kerf.profiles.fpga;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Engines on a fabric; several work at the same time, each on another picture.
 *
 * @param fabric what they are made of
 * @param stages in the order of the network
 */
public record Design(Fabric fabric, List<Stage> stages) {
  /** What keeps a design from being faster. */
  public enum Roof {
    /** Multipliers: the engine is busy all the time. */
    COMPUTE,
    /** The board's memory. */
    BANDWIDTH,
    /** Multipliers, as far as is known: nobody says the board's bandwidth. */
    COMPUTE_AT_LEAST
  }

  /** Copies the list. */
  public Design {
    stages = List.copyOf(stages);
  }

  /** Multipliers of all engines. */
  public long dsp() {
    return stages.stream().mapToLong(stage -> fabric.dsp(stage.engine())).sum();
  }

  /** Memory blocks of all buffers. */
  public long blocks() {
    return stages.stream().mapToLong(stage -> stage.blocks(fabric)).sum();
  }

  /** Whether the fabric holds it. */
  public boolean fits() {
    return dsp() <= fabric.dsp() && blocks() <= fabric.blocks();
  }

  /** Bytes to and from the board's memory for a picture. */
  public long bytes() {
    long left = Math.max(0, fabric.blocks() - blocks()) * fabric.blockBits() / Byte.SIZE;
    // Of two stages each has half of what is left.
    return stages.stream().mapToLong(stage -> stage.bytes(left / stages.size())).sum();
  }

  /** Seconds between two pictures by the multipliers: those of the busiest engine. */
  public double computeSeconds() {
    return stages.stream().mapToLong(Stage::cycles).max().orElse(0) / fabric.clock();
  }

  /** Seconds between two pictures by the board's memory; empty when its bandwidth is unknown. */
  public OptionalDouble memorySeconds() {
    return fabric.bandwidth().isPresent()
        ? OptionalDouble.of(bytes() / fabric.bandwidth().getAsDouble())
        : OptionalDouble.empty();
  }

  /** Seconds between two pictures. */
  public double seconds() {
    return Math.max(computeSeconds(), memorySeconds().orElse(0));
  }

  /** The roof that binds. */
  public Roof roof() {
    if (memorySeconds().isEmpty()) {
      return Roof.COMPUTE_AT_LEAST;
    }
    return memorySeconds().getAsDouble() > computeSeconds() ? Roof.BANDWIDTH : Roof.COMPUTE;
  }

  /** Share of the multipliers' cycles in which they have a product to make. */
  public double efficiency() {
    double made =
        stages.stream().flatMap(stage -> stage.jobs().stream()).mapToLong(Job::multiplyAdds).sum();
    double could =
        seconds()
            * fabric.clock()
            * stages.stream()
                .mapToLong(stage -> (long) stage.engine().lanes() * stage.engine().vector())
                .sum();
    return made / could;
  }
}
