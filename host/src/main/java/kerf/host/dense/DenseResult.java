package kerf.host.dense;

import java.util.OptionalInt;
import kerf.host.api.Classification;
import kerf.host.api.Prediction;
import kerf.models.packages.Model;

/**
 * What a network sees in a whole picture, and where.
 *
 * @param look the map, and what it was computed from
 * @param averaged the classes of the map averaged over all its places
 * @param shown the class whose places are looked at, with its averaged probability
 * @param probabilities of that class at every place, rows x columns
 * @param peak where it is most probable
 */
@SuppressWarnings("ArrayRecordComponent") // As long as the map; compared with nothing.
public record DenseResult(
    DenseClassifier.Look look,
    Classification averaged,
    Prediction shown,
    float[] probabilities,
    ClassMap.Peak peak) {
  /**
   * Ranks the classes of a map, and finds one in it.
   *
   * @param model with the labels
   * @param chosen index of the class to look at; empty for the first of the averaged map
   */
  public static DenseResult of(DenseClassifier.Look look, Model model, OptionalInt chosen) {
    ClassMap map = look.map();
    Classification averaged =
        Classification.of(
            model, look.picture().width(), look.picture().height(), look.device(), map.mean());
    Prediction shown =
        averaged.predictions().stream()
            .filter(prediction -> prediction.index() == chosen.orElse(averaged.top().index()))
            .findFirst()
            .orElseThrow();
    float[] probabilities = map.probabilities(shown.index());
    return new DenseResult(
        look, averaged, shown, probabilities, map.peak(probabilities, look.picture()));
  }
}
