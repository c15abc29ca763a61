package kerf.host.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.profiles.Condition;
import kerf.profiles.GroupMethod;
import kerf.profiles.GroupTime;
import kerf.profiles.Link;
import kerf.profiles.Profile;
import kerf.profiles.ProfileKey;
import kerf.profiles.Transfers;

/** Profiles as rows, one a fused group, and a sentence for each profile. */
final class ProfileRows {
  static final List<String> COLUMNS =
      List.of(
          "model",
          "batch",
          "device",
          "condition",
          "group",
          "op",
          "ms",
          "min ms",
          "share %",
          "runs",
          "bytes");

  private static final int MS_DIGITS = 4;
  private static final int PERCENT_DIGITS = 2;

  private ProfileRows() {}

  static Map<String, Object> row(Profile profile, GroupTime group) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("model", profile.key().model());
    row.put("batch", profile.key().batch());
    row.put("device", profile.key().device());
    row.put("condition", profile.key().condition() == Condition.ALONE ? "alone" : "busy");
    row.put("group", group.name());
    row.put("op", group.op());
    row.put("ms", rounded(1e3 * group.medianSeconds(), MS_DIGITS));
    row.put("min ms", rounded(1e3 * group.minSeconds(), MS_DIGITS));
    row.put("share %", rounded(100 * profile.share(group), PERCENT_DIGITS));
    row.put("runs", group.runs());
    row.put("bytes", group.outputBytes());
    return row;
  }

  private static BigDecimal rounded(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
  }

  static String summary(Profile profile) {
    ProfileKey key = profile.key();
    double median = profile.network().medianSeconds();
    return String.format(
        Locale.ROOT,
        "%s, batch %d%s: %.2f ms a run (min %.2f, p99 %.2f, %d runs), %.1f images/s; groups %s sum to"
            + " %.0f %%; a run costs %.1f us more; compile %.2f s, warm-up %.2f s; %s; weights %.1f MB%s",
        key.device(),
        key.batch(),
        profile.busy().isEmpty() ? "" : ", beside " + String.join(", ", profile.busy()),
        1e3 * median,
        1e3 * profile.network().minSeconds(),
        1e3 * profile.network().p99Seconds(),
        profile.network().runs(),
        median == 0 ? 0 : key.batch() / median,
        profile.groupMethod() == GroupMethod.ALONE ? "each run alone" : "by the device's clock",
        median == 0 ? 0 : 100 * profile.groupSeconds() / median,
        1e6 * profile.runOverheadSeconds(),
        profile.compileSeconds(),
        profile.warmupSeconds(),
        transfers(profile.transfers()),
        profile.memory().weightBytes() / 1e6,
        profile.memory().deviceBytes() == null
            ? ""
            : String.format(
                Locale.ROOT, " of %.1f GB memory", profile.memory().deviceBytes() / 1e9));
  }

  private static String transfers(Transfers transfers) {
    if (transfers == null) {
      return "transfers unknown";
    }
    return transfers.apart()
        ? "to the device " + text(transfers.toDevice()) + ", back " + text(transfers.toHost())
        : "each way " + text(transfers.toDevice()) + " (half of a round trip: not told apart)";
  }

  private static String text(Link link) {
    return String.format(
        Locale.ROOT,
        "%.1f us + %.1f GB/s",
        1e6 * link.alphaSeconds(),
        link.betaBytesPerSecond() / 1e9);
  }
}
