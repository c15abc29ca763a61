package kerf.profiles.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kerf.profiles.Algorithm;
import kerf.profiles.Calibration;
import kerf.profiles.WorkRates;

/** A prediction as the fields of a board's file. */
final class PredictionFields {
  private static final String ALGORITHM = "algorithm";
  private static final String OVERHEAD = "overhead_seconds";
  private static final String PRODUCT = "seconds_per_product";
  private static final String TRANSFORMED = "seconds_per_transformed";
  private static final String BYTE = "seconds_per_byte";
  private static final String IN_PLACE = "in_place";
  private static final String ERROR = "median_error";
  private static final String GROUPS = "groups";
  private static final String LOW = "low";
  private static final String HIGH = "high";
  private static final String WHOLE = "whole_error";
  private static final String MEASURED = "measured";

  /** All of them. */
  static final List<String> ALL =
      List.of(
          ALGORITHM,
          OVERHEAD,
          PRODUCT,
          TRANSFORMED,
          BYTE,
          IN_PLACE,
          ERROR,
          LOW,
          HIGH,
          GROUPS,
          WHOLE,
          MEASURED);

  private PredictionFields() {}

  /**
   * @param fields all of them
   * @throws IllegalArgumentException when one is of the wrong kind or out of range
   */
  static Prediction read(Map<String, Object> fields) {
    if (!(fields.get(IN_PLACE) instanceof List<?> inPlace)) {
      throw new IllegalArgumentException(IN_PLACE + " must be a list of operations");
    }
    WorkRates rates =
        new WorkRates(
            algorithm(fields.get(ALGORITHM)),
            constant(fields, OVERHEAD),
            constant(fields, PRODUCT),
            constant(fields, TRANSFORMED),
            constant(fields, BYTE));
    Set<String> kinds = new TreeSet<>();
    inPlace.forEach(kind -> kinds.add(String.valueOf(kind)));
    Calibration fit =
        new Calibration(
            rates,
            kinds,
            constant(fields, ERROR),
            constant(fields, LOW),
            constant(fields, HIGH),
            (int) constant(fields, GROUPS));
    return new Prediction(fit, constant(fields, WHOLE), String.valueOf(fields.get(MEASURED)));
  }

  private static Algorithm algorithm(Object word) {
    for (Algorithm algorithm : Algorithm.values()) {
      if (name(algorithm).equals(word)) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException(ALGORITHM + " must be direct or winograd, not " + word);
  }

  private static String name(Algorithm algorithm) {
    return algorithm.name().toLowerCase(Locale.ROOT);
  }

  private static double constant(Map<String, Object> fields, String name) {
    if (fields.get(name) instanceof Number number
        && number.doubleValue() >= 0
        && number.doubleValue() < Double.POSITIVE_INFINITY) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(
        name + " must be a number from 0 on, not " + fields.get(name));
  }

  /** In the order of a file. */
  static Map<String, Object> of(Prediction prediction) {
    Calibration fit = prediction.fit();
    WorkRates rates = fit.rates();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(ALGORITHM, name(rates.algorithm()));
    fields.put(OVERHEAD, rates.overheadSeconds());
    fields.put(PRODUCT, rates.perProduct());
    fields.put(TRANSFORMED, rates.perTransformed());
    fields.put(BYTE, rates.perByte());
    fields.put(IN_PLACE, fit.inPlace().stream().sorted().toList());
    fields.put(ERROR, fit.error());
    fields.put(LOW, fit.low());
    fields.put(HIGH, fit.high());
    fields.put(GROUPS, fit.groups());
    fields.put(WHOLE, prediction.wholeError());
    fields.put(MEASURED, prediction.measured());
    return fields;
  }
}
