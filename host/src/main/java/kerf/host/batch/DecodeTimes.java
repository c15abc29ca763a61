package kerf.host.batch;

import java.util.Arrays;
import java.util.List;
import kerf.host.input.ImageDecoder;
import kerf.host.input.InputEntry;
import kerf.host.plan.DecodeCost;
import kerf.models.packages.Preprocessing;

/** What decoding the pictures of a run takes, from the first few of them. */
public final class DecodeTimes {
  private static final int SAMPLES = 6;
  private static final double NANO = 1e-9;

  private DecodeTimes() {}

  /**
   * The median of a few pictures; of pictures that cannot be read, that of finding that out.
   *
   * @param threads that will decode
   */
  public static DecodeCost of(
      List<InputEntry> entries, ImageDecoder decoder, Preprocessing pixels, int threads) {
    Decoding decoding = new Decoding(decoder, pixels, 1);
    double[] seconds =
        entries.stream()
            .limit(SAMPLES)
            .mapToDouble(
                entry -> {
                  long start = System.nanoTime();
                  decoding.decode(new Load(0, List.of(entry)));
                  return (System.nanoTime() - start) * NANO;
                })
            .toArray();
    Arrays.sort(seconds);
    return new DecodeCost(seconds[seconds.length / 2], threads, true);
  }
}
