package kerf.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.host.input.DecodeMode;
import kerf.host.input.Draft;
import kerf.host.input.ImageDecoder;
import kerf.host.input.JpegLibrary;
import kerf.host.input.Preprocessor;
import kerf.models.packages.Preprocessing;

/** The ways to decode a JPEG, in turns. */
final class DecodeRace {
  static final List<String> COLUMNS =
      List.of(
          "file",
          "width",
          "height",
          "bytes",
          "java_ms",
          "exact_ms",
          "fast_ms",
          "eighths",
          "java_input_ms",
          "exact_input_ms",
          "fast_input_ms",
          "exact_ratio",
          "fast_ratio",
          "load",
          "cpu",
          "commit");

  private static final int UNTIMED = 3;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final Preprocessor input;
  private final float[] values;
  private final int rounds;

  DecodeRace(Preprocessing pixels, int rounds) {
    this.input = new Preprocessor(pixels);
    this.values = new float[input.length()];
    this.rounds = rounds;
  }

  /**
   * Times of one way.
   *
   * @param decode ms of each decoding
   * @param input ms of what follows
   */
  private record Times(List<Double> decode, List<Double> input) {}

  /**
   * Decodes a file in turns.
   *
   * @return the columns from width to ratio; without the library, those of Java alone
   */
  Map<String, Object> run(byte[] data, String name) {
    Map<DecodeMode, Times> times = new EnumMap<>(DecodeMode.class);
    Draft last = null;
    for (int round = -rounds / UNTIMED; round < rounds; round++) {
      for (DecodeMode mode : modes()) {
        ImageDecoder decoder = new ImageDecoder(ImageDecoder.DEFAULT_MAX_PIXELS, mode);
        long start = clock.getCurrentThreadCpuTime();
        last = decoder.decode(data, name, input);
        long middle = clock.getCurrentThreadCpuTime();
        input.write(last, values, 0);
        long end = clock.getCurrentThreadCpuTime();
        Times of =
            times.computeIfAbsent(mode, _ -> new Times(new ArrayList<>(), new ArrayList<>()));
        if (round >= 0) {
          of.decode.add((middle - start) / 1e6);
          of.input.add((end - middle) / 1e6);
        }
      }
    }
    return row(data, last, times);
  }

  private static List<DecodeMode> modes() {
    return JpegLibrary.get().isAvailable()
        ? List.of(DecodeMode.JAVA, DecodeMode.EXACT, DecodeMode.FAST)
        : List.of(DecodeMode.JAVA);
  }

  private static Map<String, Object> row(byte[] data, Draft last, Map<DecodeMode, Times> times) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("width", last.width());
    row.put("height", last.height());
    row.put("bytes", data.length);
    double slowest = Figures.median(times.get(DecodeMode.JAVA).decode);
    times.forEach(
        (mode, of) -> {
          String way = mode.name().toLowerCase(Locale.ROOT);
          double decode = Figures.median(of.decode);
          row.put(way + "_ms", Figures.rounded(decode));
          row.put(way + "_input_ms", Figures.rounded(Figures.median(of.input)));
          if (mode != DecodeMode.JAVA) {
            row.put(way + "_ratio", Figures.rounded(decode / slowest));
          }
        });
    row.put("eighths", last.eighths());
    return row;
  }
}
