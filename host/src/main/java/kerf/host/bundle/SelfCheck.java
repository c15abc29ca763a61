package kerf.host.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kerf.host.api.Classification;
import kerf.host.api.Kerf;
import kerf.host.api.KerfOptions;
import kerf.host.api.Session;
import kerf.models.KerfException;

/**
 * Whether a bundle is what it was, and its network says what it said where the bundle was made.
 *
 * @param bundle its folder
 */
public record SelfCheck(Path bundle) {
  private static final int SHOWN = 5;

  /**
   * Checks all files, then runs the network.
   *
   * @param options with the devices to run on
   * @return a sentence about what was found right
   * @throws KerfException with a sentence about what is wrong
   */
  public String run(KerfOptions options) {
    List<String> problems = Checksums.problems(bundle);
    if (!problems.isEmpty()) {
      String more = problems.size() > SHOWN ? "; and " + (problems.size() - SHOWN) + " more" : "";
      throw new KerfException(
          "self-check: "
              + String.join("; ", problems.subList(0, Math.min(SHOWN, problems.size())))
              + more
              + "; copy the bundle anew");
    }
    BundleManifest manifest = BundleManifest.read(bundle);
    BundleManifest.Answer expected = manifest.check();
    Path model = bundle.resolve("models/packages").resolve(manifest.model());
    try (Session session = Kerf.load(model.toString(), options)) {
      Classification seen = session.classify(bundle.resolve(expected.picture()));
      double error = compare(expected, seen);
      return String.format(
          Locale.ROOT,
          "self-check: the files are unchanged, and %s is %s (class %d) on %s, as on the machine"
              + " where the bundle was made; its logits differ by at most %.1e, and %.1e is allowed",
          expected.picture(),
          seen.top().label(),
          seen.top().index(),
          seen.device(),
          error,
          expected.tolerance());
    }
  }

  /** The greatest difference of a logit. */
  private static double compare(BundleManifest.Answer expected, Classification seen) {
    if (seen.logits().size() != expected.logits().size()
        || seen.top().index() != expected.index()) {
      throw new KerfException(
          "self-check: %s is %s (class %d) on %s, and was %s (class %d) where the bundle was made; do not trust this device"
              .formatted(
                  expected.picture(),
                  seen.top().label(),
                  seen.top().index(),
                  seen.device(),
                  expected.label(),
                  expected.index()));
    }
    double error = 0;
    for (int i = 0; i < seen.logits().size(); i++) {
      error = Math.max(error, Math.abs((double) seen.logits().get(i) - expected.logits().get(i)));
    }
    if (!(error <= expected.tolerance())) {
      throw new KerfException(
          String.format(
              Locale.ROOT,
              "self-check: the logits of %s on %s differ by %.1e from those where the bundle was"
                  + " made, and %.1e is allowed; do not trust this device",
              expected.picture(),
              seen.device(),
              error,
              expected.tolerance()));
    }
    return error;
  }
}
