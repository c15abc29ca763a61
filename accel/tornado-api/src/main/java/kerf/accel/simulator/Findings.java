package kerf.accel.simulator;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what a launch does wrong: one finding for each kind, subject and line of the source. */
final class Findings {
  /** Places looked up for one subject; a wrong loop breaks a rule millions of times. */
  private static final int LOOKED_UP = 100;

  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private record Subject(Finding.Kind kind, String name) {}

  private record Key(Subject subject, String place) {}

  private final String kernel;
  private final Map<Key, String> sentences = new LinkedHashMap<>();
  private final Map<Subject, Integer> counts = new HashMap<>();

  Findings(String kernel) {
    this.kernel = kernel;
  }

  /**
   * Adds a finding of the running work-item.
   *
   * @param subject the array or vector that it concerns
   * @param sentence what was done, without its place and its full stop
   */
  void add(Finding.Kind kind, String subject, String sentence) {
    Subject key = new Subject(kind, subject);
    if (counts.merge(key, 1, Integer::sum) <= LOOKED_UP) {
      add(key, place(), sentence);
    }
  }

  /** Adds a finding whose place is known. */
  void addAt(String place, Finding.Kind kind, String subject, String sentence) {
    Subject key = new Subject(kind, subject);
    counts.merge(key, 1, Integer::sum);
    add(key, place, sentence);
  }

  /** Adds that the running work-item asks for other local memory than its group has. */
  void addMismatch(int number, String mine, String theirs) {
    add(
        Finding.Kind.LOCAL_ALLOCATION,
        "allocation " + number,
        "local array %d is %s for one work-item and %s for another of its group"
            .formatted(number, theirs, mine));
  }

  private void add(Subject subject, String place, String sentence) {
    String where = place.isEmpty() ? "" : " (" + place + ")";
    sentences.putIfAbsent(
        new Key(subject, place), "kernel " + kernel + where + ": " + sentence + ".");
  }

  /** What was found, in the order found. */
  List<Finding> list() {
    List<Finding> list = new ArrayList<>();
    sentences.forEach((key, text) -> list.add(new Finding(key.subject().kind(), text)));
    return list;
  }

  /** File and line of the kernel that runs on this thread; empty if none does. */
  static String place() {
    return STACK.walk(
        frames ->
            frames
                .filter(f -> f.getDeclaringClass().getClassLoader() instanceof KernelLoader)
                .findFirst()
                .map(Findings::place)
                .orElse(""));
  }

  private static String place(StackFrame frame) {
    return frame.getFileName() + ":" + frame.getLineNumber();
  }
}
