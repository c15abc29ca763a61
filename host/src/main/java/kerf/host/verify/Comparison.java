package kerf.host.verify;

import java.util.List;
import java.util.Optional;
import kerf.models.tensor.Tensor;

/** Collects the differences of one check and keeps the worst, measured against its bound. */
final class Comparison {
  private double worstRatio = -1;
  private double error;
  private double bound;
  private String where = "";
  private String mismatch;
  private long count;

  /** One value. Equal infinities agree, and so do two NaNs; else either is infinitely wrong. */
  void value(String what, double got, double want, double allowed) {
    count++;
    boolean same = Double.compare(got, want) == 0;
    double difference = same ? 0 : Math.abs(got - want);
    double rounded = Math.max(allowed, Tolerance.rounding(want));
    double ratio = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference / rounded;
    if (ratio > worstRatio) {
      worstRatio = ratio;
      error = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
      bound = rounded;
      where = what;
    }
  }

  /** All values of a tensor, bounded by the standard deviation of those wanted. */
  void values(String what, Tensor got, List<Double> want) {
    if (got.data().length != want.size()) {
      mismatch(what + " has " + got.data().length + " values, not " + want.size());
      return;
    }
    double allowed = Summary.bound(want);
    for (int i = 0; i < want.size(); i++) {
      value(what, got.data()[i], want.get(i), allowed);
    }
  }

  /** Something that no error can measure: another shape. Only the first is kept. */
  void mismatch(String sentence) {
    if (mismatch == null) {
      mismatch = sentence;
    }
  }

  Optional<String> mismatch() {
    return Optional.ofNullable(mismatch);
  }

  /** True when something was compared and all of it was within its bound. */
  boolean passed() {
    return mismatch == null && count > 0 && worstRatio <= 1;
  }

  double error() {
    return error;
  }

  double bound() {
    return bound;
  }

  String where() {
    return where;
  }

  long count() {
    return count;
  }
}
