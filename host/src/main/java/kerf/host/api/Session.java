package kerf.host.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import kerf.accel.Device;
import kerf.accel.Devices;
import kerf.host.input.ImageDecoder;
import kerf.host.input.Preprocessor;
import kerf.host.input.RgbImage;
import kerf.models.KerfException;
import kerf.models.packages.Model;
import kerf.models.packages.Preprocessing;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * A network on a device. Thread-safe: pictures are decoded on the caller's or the session's threads
 * at the same time, and take turns on the device, which uses all its threads for one of them.
 */
public final class Session implements AutoCloseable {
  /**
   * Decoding a 16-bit picture with alpha, the worst case, takes 8 bytes a pixel beside the 3 of its
   * result.
   */
  private static final int BYTES_PER_PIXEL = 12;

  private final Model model;
  private final Devices devices;
  private final Device device;
  private final ImageDecoder decoder;
  private final Preprocessor preprocessor;
  private final ExecutorService decoders;
  private final ReentrantLock turn = new ReentrantLock();
  private final Programs programs;
  private boolean closed;

  Session(Model model, Devices devices, Device device, KerfOptions options) {
    this.model = model;
    this.devices = devices;
    this.device = device;
    this.programs = new Programs(Logits.of(model.graph()), device);
    this.decoder = new ImageDecoder(Math.min(options.maxPixels(), heapPixels()));
    this.preprocessor = new Preprocessor(model.preprocessing());
    this.decoders =
        Executors.newFixedThreadPool(
            options.threads(), Thread.ofPlatform().daemon().name(threadName(), 0).factory());
  }

  /** The network. */
  public Model model() {
    return model;
  }

  /** The device. */
  public Device device() {
    return device;
  }

  /** Back ends that cannot run here, with the reason of each. */
  public Map<String, String> unavailable() {
    return devices.unavailable();
  }

  /**
   * Prepares for pictures of the model's own input size, so that the first one does not wait for
   * it.
   *
   * @throws kerf.models.KerfException when the device cannot run the network
   */
  public void warmUp() {
    Preprocessing pixels = model.preprocessing();
    run(Tensor.zeros(Shape.nhwc(1, pixels.inputHeight(), pixels.inputWidth(), 3)));
  }

  /**
   * Decodes, preprocesses and classifies a picture.
   *
   * @throws kerf.models.KerfException when the file is not a picture Kerf can read; the sentence
   *     names it
   */
  public Classification classify(Path picture) {
    RgbImage image = decoder.decode(picture);
    Preprocessing pixels = model.preprocessing();
    Tensor input = Tensor.zeros(Shape.nhwc(1, pixels.inputHeight(), pixels.inputWidth(), 3));
    preprocessor.write(image, input.data(), 0);
    float[] scores = run(input).data();
    for (float score : scores) {
      if (!Float.isFinite(score)) {
        throw new KerfException(
            picture
                + ": the network's outputs for it are not finite; check preprocessing and weights");
      }
    }
    return new Classification(
        image.width(),
        image.height(),
        model.name(),
        device.id(),
        Logits.ranked(model, scores),
        boxed(scores));
  }

  /**
   * The same on one of the session's threads; what {@link #classify} throws is the future's
   * failure. A callback of the future may run on that thread, and must not close the session.
   *
   * @throws IllegalStateException when the session is closed
   */
  public CompletableFuture<Classification> submit(Path picture) {
    try {
      return CompletableFuture.supplyAsync(() -> classify(picture), decoders);
    } catch (RejectedExecutionException e) {
      throw closedException();
    }
  }

  /**
   * Runs a batch that is preprocessed already.
   *
   * @param input batch x height x width x 3, any size the network permits
   * @return logits, batch x classes
   * @throws kerf.models.KerfException when the network cannot take that shape
   * @throws IllegalStateException when the session is closed
   */
  public Tensor run(Tensor input) {
    turn.lock();
    try {
      if (closed) {
        throw closedException();
      }
      return programs.of(input.shape()).run(List.of(input)).getFirst();
    } finally {
      turn.unlock();
    }
  }

  /** Pixels of the largest picture that the heap could hold. */
  private static long heapPixels() {
    return Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL;
  }

  private static List<Float> boxed(float[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }

  private IllegalStateException closedException() {
    return new IllegalStateException("the session of " + model.name() + " is closed");
  }

  /**
   * Waits for running pictures, then releases the device. Closing twice does nothing more.
   *
   * @throws IllegalStateException when called from a callback that runs on one of the session's own
   *     threads, which would wait for itself
   */
  @Override
  public void close() {
    if (Thread.currentThread().getName().startsWith(threadName())) {
      throw new IllegalStateException("a session cannot be closed from its own threads");
    }
    decoders.close();
    turn.lock();
    try {
      if (!closed) {
        programs.close();
        closed = true;
        devices.close();
      }
    } finally {
      turn.unlock();
    }
  }

  /** Differs from session to session. */
  private String threadName() {
    return "kerf-decode-" + System.identityHashCode(this) + "-";
  }

  @Override
  public String toString() {
    return "Session of " + model.name() + " on " + device.id();
  }
}
