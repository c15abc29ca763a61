package kerf.host.cli;

import java.util.ArrayList;
import java.util.List;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.packages.Manifest;
import picocli.CommandLine.Option;

/** How pixels become a network's input, where its model.yaml does not say it. */
final class PixelsOption {
  @Option(
      names = "--input-size",
      paramLabel = "N",
      description = "Side of the network's input in pixels.")
  private Integer inputSize;

  @Option(
      names = "--crop",
      paramLabel = "RATIO",
      description = "Centre square of RATIO x the shorter side (default: the model's own, else 1).")
  private Double crop;

  @Option(
      names = "--resize",
      completionCandidates = PixelsOption.Filters.class,
      paramLabel = "FILTER",
      description = "bilinear or bicubic, antialiased.")
  private String resize;

  @Option(
      names = "--mean",
      paramLabel = "M",
      split = ",",
      description = "One mean, or one for each channel; value = (pixel - mean) x scale.")
  private List<Float> mean;

  @Option(
      names = "--scale",
      paramLabel = "S",
      split = ",",
      description = "One scale, or one for each channel.")
  private List<Float> scale;

  @Option(names = "--bgr", description = "The network takes blue, green, red.")
  private boolean bgr;

  /**
   * What the options say about preprocessing.
   *
   * @throws UsageException when a word or number is out of range, whatever the model
   */
  Manifest.Pixels pixels() {
    Manifest.Pixels pixels =
        new Manifest.Pixels(inputSize, crop, resize, bgr ? "bgr" : null, mean, scale);
    try {
      pixels.resolve(1, 1);
    } catch (KerfException e) {
      throw new UsageException(e.getMessage());
    }
    return pixels;
  }

  /** For completion. */
  static final class Filters extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Filters() {
      super(List.of("bilinear", "bicubic"));
    }
  }
}
