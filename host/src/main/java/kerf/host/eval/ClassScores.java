package kerf.host.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Errors of one class.
 *
 * @param index of the class
 * @param scores of the pictures that stand for it
 * @param takenFor pictures of any class that were taken for it
 */
public record ClassScores(int index, Scores scores, long takenFor) {
  /** Of all classes, in order; rows without a result are left out. */
  static List<ClassScores> of(List<Row> rows, int classes) {
    List<Row> seen = rows.stream().filter(row -> !row.isSkipped()).toList();
    Map<Integer, List<Row>> own = seen.stream().collect(Collectors.groupingBy(Row::truth));
    Map<Integer, Long> taken =
        seen.stream()
            .map(Row::takenFor)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<ClassScores> all = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      Scores scores = Scores.of(own.getOrDefault(i, List.of()));
      all.add(new ClassScores(i, scores, taken.getOrDefault(i, 0L)));
    }
    return all;
  }
}
