package kerf.host.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.host.api.Classification;
import kerf.host.output.Format;
import kerf.host.output.ResultRows;
import kerf.models.packages.Model;

/**
 * Results as rows.
 *
 * @param file where they go
 * @param model names classes
 * @param rows their shape
 */
record Rows(RowFile file, Model model, ResultRows rows) {
  static Rows of(RowFile file, Model model, BatchOptions options) {
    return new Rows(file, model, new ResultRows(Format.JSONL, options.top(), options.scores()));
  }

  /** How many there are. */
  long count() {
    return file.rows();
  }

  /**
   * Writes those of a load.
   *
   * @return sentences about pictures without a result
   */
  List<String> write(Done done) {
    List<Map<String, Object>> made = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (int i = 0; i < done.pictures().size(); i++) {
      String name = done.load().entries().get(i).name();
      String error = error(done, i, name);
      if (error == null) {
        Decoded.Picture picture = done.pictures().get(i);
        made.add(
            rows.row(
                name,
                Classification.of(
                    model,
                    picture.width(),
                    picture.height(),
                    done.devices(),
                    done.scores().get(i))));
      } else {
        made.add(rows.failed(name, error));
        failed.add(error);
      }
    }
    file.append(made);
    return failed;
  }

  private static String error(Done done, int place, String name) {
    String error = done.pictures().get(place).error();
    if (error == null && !Done.isFinite(done.scores().get(place))) {
      return name
          + ": the network's outputs for it are not finite; check preprocessing and weights";
    }
    return error;
  }
}
