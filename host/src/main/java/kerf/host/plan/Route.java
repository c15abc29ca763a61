package kerf.host.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A way that whole batches take: stages one after the other. A plan of several routes sends each
 * batch along whichever has room, and a device may come in several stages of one or of several.
 *
 * @param stages in order
 * @param share predicted part of the batches that take it, above 0 and at most 1
 */
public record Route(List<Stage> stages, double share) {
  /** Copies the list. */
  public Route {
    stages = List.copyOf(stages);
  }

  /** Devices in order, for example {@code a | b}. */
  @Override
  public String toString() {
    return stages.stream().map(Stage::device).collect(Collectors.joining(" | "));
  }
}
