package kerf.host.worker;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kerf.models.UsageException;

/**
 * Processor cores that a worker is confined to.
 *
 * @param numbers as the system counts them, from 0
 */
public record Cores(SortedSet<Integer> numbers) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

  /** Copies the set. */
  public Cores {
    numbers = new TreeSet<>(numbers);
  }

  /**
   * Reads {@code 0}, {@code 0-3} or {@code 0-1+4}.
   *
   * @throws UsageException when it is none of these
   */
  public static Cores parse(String text) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (String part : text.split("\\+", -1)) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches()) {
        throw new UsageException("cores '" + text + "' are not of the form 0, 0-3 or 0-1+4");
      }
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      for (int core = first; core <= last; core++) {
        numbers.add(core);
      }
    }
    if (numbers.isEmpty()) {
      throw new UsageException("cores '" + text + "' are none");
    }
    return new Cores(numbers);
  }

  /** How many. */
  public int count() {
    return numbers.size();
  }

  /** With commas between them. */
  @Override
  public String toString() {
    return numbers.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
