package kerf.host.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import kerf.accel.Device;
import kerf.accel.Devices;
import kerf.host.input.Draft;
import kerf.host.input.ImageDecoder;
import kerf.host.input.Preprocessor;
import kerf.models.KerfException;
import kerf.models.packages.Model;
import kerf.models.packages.Preprocessing;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * A network on a device, or on the next of several when one fails. Thread-safe: pictures are
 * decoded on the caller's or the session's threads at the same time, and take turns on the device,
 * which uses all its threads for one of them.
 */
public final class Session implements AutoCloseable {
  /**
   * Decoding a 16-bit picture with alpha, the worst case, takes 8 bytes a pixel beside the 3 of its
   * result.
   */
  private static final int BYTES_PER_PIXEL = 12;

  private final Model model;
  private final Devices devices;
  private final ImageDecoder decoder;
  private final Preprocessor preprocessor;
  private final DecodingThreads decoders;
  private final ReentrantLock turn = new ReentrantLock();
  private final Lineup lineup;
  private boolean closed;

  /**
   * @param chosen the devices to run on, the next of them when one fails
   */
  Session(Model model, Devices devices, List<Device> chosen, KerfOptions options) {
    this.model = model;
    this.devices = devices;
    this.lineup = new Lineup(Logits.of(model.graph()), chosen, options.listener());
    this.decoder = new ImageDecoder(Math.min(options.maxPixels(), heapPixels()), options.decode());
    this.preprocessor = new Preprocessor(model.preprocessing());
    this.decoders = new DecodingThreads(options.threads());
  }

  /** The network. */
  public Model model() {
    return model;
  }

  /** Decodes pictures as the session does, and refuses the same ones. */
  public ImageDecoder decoder() {
    return decoder;
  }

  /** The device that runs the next input. */
  public Device device() {
    return lineup.device();
  }

  /** Ids of the devices that failed so far, with the reason of each, in that order. */
  public Map<String, String> retired() {
    return lineup.retired();
  }

  /** Back ends that cannot run here, with the reason of each. */
  public Map<String, String> unavailable() {
    return devices.unavailable();
  }

  /**
   * Prepares the device for pictures of the model's own input size, so that the first one does not
   * wait for it; nothing runs yet.
   *
   * @throws kerf.models.DeviceException when no device can take the network
   * @throws IllegalStateException when the session is closed
   */
  public void warmUp() {
    turn.lock();
    try {
      if (closed) {
        throw closedException();
      }
      lineup.prepare(inputShape());
    } finally {
      turn.unlock();
    }
  }

  private Shape inputShape() {
    Preprocessing pixels = model.preprocessing();
    return Shape.nhwc(1, pixels.inputHeight(), pixels.inputWidth(), 3);
  }

  /**
   * Decodes, preprocesses and classifies a picture.
   *
   * @throws kerf.models.KerfException when the file is not a picture Kerf can read; the sentence
   *     names it
   * @throws kerf.models.DeviceException when the last device fails, whatever the picture
   */
  public Classification classify(Path picture) {
    Draft image = decoder.decode(picture, preprocessor);
    Tensor input = Tensor.zeros(inputShape());
    preprocessor.write(image, input.data(), 0);
    Lineup.Result result = compute(input);
    float[] scores = result.output().data();
    for (float score : scores) {
      if (!Float.isFinite(score)) {
        throw new KerfException(
            picture
                + ": the network's outputs for it are not finite; check preprocessing and weights");
      }
    }
    return Classification.of(model, image.width(), image.height(), result.device().id(), scores);
  }

  /**
   * The same on one of the session's threads; what {@link #classify} throws is the future's
   * failure. A callback of the future may run on that thread, and must not close the session.
   *
   * @throws IllegalStateException when the session is closed
   */
  public CompletableFuture<Classification> submit(Path picture) {
    try {
      return decoders.submit(() -> classify(picture));
    } catch (RejectedExecutionException e) {
      throw closedException();
    }
  }

  /**
   * Runs a batch that is preprocessed already.
   *
   * @param input batch x height x width x 3, any size the network permits
   * @return logits, batch x classes; of a fully convolutional network batch x rows x columns x
   *     classes
   * @throws kerf.models.KerfException when the network cannot take that shape
   * @throws kerf.models.DeviceException when the last device fails, or cannot run that shape
   * @throws IllegalStateException when the session is closed
   */
  public Tensor run(Tensor input) {
    return compute(input).output();
  }

  /**
   * Lets go of what was prepared for the sizes seen so far; the next input is prepared for anew.
   *
   * @throws kerf.models.KerfException when a device refuses to release it
   * @throws IllegalStateException when the session is closed
   */
  public void trim() {
    turn.lock();
    try {
      if (closed) {
        throw closedException();
      }
      lineup.close();
    } finally {
      turn.unlock();
    }
  }

  private Lineup.Result compute(Tensor input) {
    turn.lock();
    try {
      if (closed) {
        throw closedException();
      }
      return lineup.run(input);
    } finally {
      turn.unlock();
    }
  }

  /** Pixels of the largest picture that the heap could hold. */
  private static long heapPixels() {
    return Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL;
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
    decoders.close();
    turn.lock();
    try {
      if (!closed) {
        closed = true;
        closeDevices();
      }
    } finally {
      turn.unlock();
    }
  }

  private void closeDevices() {
    try {
      lineup.close();
    } finally {
      devices.close();
    }
  }

  @Override
  public String toString() {
    return "Session of " + model.name() + " on " + device().id();
  }
}
