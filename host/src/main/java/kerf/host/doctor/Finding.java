package kerf.host.doctor;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that was looked at.
 *
 * @param state how it is
 * @param part what it belongs to: {@code java}, {@code opencl}, {@code device}
 * @param name which one
 * @param says what was found, without full stop
 * @param todo how to get more or mend it; empty when there is nothing to do
 * @param numbers what was measured, by name; the unit is the name's end
 */
public record Finding(
    State state, String part, String name, String says, String todo, Map<String, Double> numbers) {
  /** How it is. */
  public enum State {
    /** As it should be. */
    OK,
    /** Something is missing, without which Kerf does less. */
    NOTE,
    /** A device or a back end does not work. */
    FAILED;

    /** Lower case, as it is printed. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the map. */
  public Finding {
    numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
  }

  static Finding ok(String part, String name, String says) {
    return new Finding(State.OK, part, name, says, "", Map.of());
  }

  static Finding note(String part, String name, String says, String todo) {
    return new Finding(State.NOTE, part, name, says, todo, Map.of());
  }

  static Finding failed(String part, String name, String says) {
    return new Finding(State.FAILED, part, name, says, "", Map.of());
  }
}
