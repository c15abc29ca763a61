package kerf.host.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kerf.accel.DeviceListener;
import kerf.accel.DeviceOptions;
import kerf.host.input.DecodeMode;
import kerf.host.input.ImageDecoder;
import kerf.models.UsageException;
import kerf.models.packages.Manifest;

/**
 * How a network is loaded and run.
 *
 * @param devices each a device's id, or {@link #AUTO} for the fastest kind there is; the first runs
 *     everything, and when it fails the next one goes on
 * @param threads threads of a device on the host's processor
 * @param pixels preprocessing that differs from what the model says
 * @param weights a file of weights, where the model is an architecture
 * @param labels file with one label a line; null for the model's own
 * @param modelRoots folders that hold model packages
 * @param maxPixels pictures with more pixels are refused before they are decoded
 * @param decode how JPEG pictures are decoded
 * @param listener hears what devices have to say
 */
public record KerfOptions(
    List<String> devices,
    int threads,
    Manifest.Pixels pixels,
    ChosenWeights weights,
    Path labels,
    List<Path> modelRoots,
    long maxPixels,
    DecodeMode decode,
    DeviceListener listener) {
  /** Any device but the reference, which is used only when there is no other, and then says so. */
  public static final String AUTO = "AUTO";

  /** A hundred million pixels: 300 MB once decoded. */
  public static final long MAX_PIXELS = ImageDecoder.DEFAULT_MAX_PIXELS;

  /**
   * @throws UsageException when a number is below 1, or there is no device
   */
  public KerfOptions {
    if (threads < 1 || maxPixels < 1) {
      throw new UsageException(
          "threads and the largest picture must be at least 1, not "
              + threads
              + " and "
              + maxPixels);
    }
    if (devices.isEmpty()) {
      throw new UsageException("a network runs on a device, and none is named");
    }
    Objects.requireNonNull(pixels, "pixels");
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(decode, "decode");
    Objects.requireNonNull(listener, "listener");
    modelRoots = List.copyOf(modelRoots);
    devices = List.copyOf(devices);
  }

  /** The fastest device, all processors, the model's own preprocessing. */
  public static KerfOptions defaults() {
    return new KerfOptions(
        List.of(AUTO),
        DeviceOptions.defaults().threads(),
        Manifest.Pixels.DEFAULTS,
        ChosenWeights.NONE,
        null,
        Environment.modelRoots(),
        MAX_PIXELS,
        DecodeMode.EXACT,
        DeviceListener.logging());
  }

  /** The same on another device. */
  public KerfOptions withDevice(String id) {
    return withDevices(List.of(id));
  }

  /** The same on other devices: the first runs everything until it fails, then the next. */
  public KerfOptions withDevices(List<String> ids) {
    return new KerfOptions(
        ids, threads, pixels, weights, labels, modelRoots, maxPixels, decode, listener);
  }

  /** The same with another number of threads. */
  public KerfOptions withThreads(int count) {
    return new KerfOptions(
        devices, count, pixels, weights, labels, modelRoots, maxPixels, decode, listener);
  }

  /** The same with other preprocessing. */
  public KerfOptions withPixels(Manifest.Pixels overrides) {
    return new KerfOptions(
        devices, threads, overrides, weights, labels, modelRoots, maxPixels, decode, listener);
  }

  /** The same with weights of a file. */
  public KerfOptions withWeights(ChosenWeights chosen) {
    return new KerfOptions(
        devices, threads, pixels, chosen, labels, modelRoots, maxPixels, decode, listener);
  }

  /** The same with another limit on pictures. */
  public KerfOptions withMaxPixels(long pixelLimit) {
    return new KerfOptions(
        devices, threads, pixels, weights, labels, modelRoots, pixelLimit, decode, listener);
  }

  /** The same with another way to decode JPEG pictures. */
  public KerfOptions withDecode(DecodeMode mode) {
    return new KerfOptions(
        devices, threads, pixels, weights, labels, modelRoots, maxPixels, mode, listener);
  }

  /** The same with somebody else who hears what devices have to say. */
  public KerfOptions withListener(DeviceListener other) {
    return new KerfOptions(
        devices, threads, pixels, weights, labels, modelRoots, maxPixels, decode, other);
  }

  /** The same with other labels. */
  public KerfOptions withLabels(Path file) {
    return new KerfOptions(
        devices, threads, pixels, weights, file, modelRoots, maxPixels, decode, listener);
  }
}
