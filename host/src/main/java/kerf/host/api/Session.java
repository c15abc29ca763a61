package kerf.host.api;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import kerf.accel.Device;
import kerf.accel.Devices;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.input.ImageDecoder;
import kerf.host.input.Preprocessor;
import kerf.host.input.RgbImage;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.packages.Model;
import kerf.models.packages.Preprocessing;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * A network on a device. Thread-safe: pictures are decoded on the caller's or the session's threads
 * at the same time, and take turns on the device, which uses all its threads for one of them.
 */
public final class Session implements AutoCloseable {
  /** Programs kept for shapes met before; each holds the weights in its own order. */
  private static final int PROGRAMS = 4;

  /**
   * Decoding a 16-bit picture with alpha, the worst case, takes 8 bytes a pixel beside the 3 of its
   * result.
   */
  private static final int BYTES_PER_PIXEL = 12;

  private final Model model;
  private final Graph logits;
  private final Devices devices;
  private final Device device;
  private final ImageDecoder decoder;
  private final Preprocessor preprocessor;
  private final ExecutorService decoders;
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<Shape, Program> programs = new LinkedHashMap<>(PROGRAMS, 0.75f, true);
  private boolean closed;

  Session(Model model, Devices devices, Device device, KerfOptions options) {
    this.model = model;
    this.logits = Logits.of(model.graph());
    this.devices = devices;
    this.device = device;
    this.decoder = new ImageDecoder(Math.min(options.maxPixels(), heapPixels()));
    this.preprocessor = new Preprocessor(model.preprocessing());
    this.decoders =
        Executors.newFixedThreadPool(
            options.threads(), Thread.ofPlatform().daemon().name("kerf-decode-", 0).factory());
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
    RgbImage image = decode(picture);
    Preprocessing pixels = model.preprocessing();
    Tensor input = Tensor.zeros(Shape.nhwc(1, pixels.inputHeight(), pixels.inputWidth(), 3));
    preprocessor.write(image, input.data(), 0);
    float[] scores = run(input).data();
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
   * failure.
   */
  public CompletableFuture<Classification> submit(Path picture) {
    return CompletableFuture.supplyAsync(() -> classify(picture), decoders);
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
      return program(input.shape()).run(List.of(input)).getFirst();
    } finally {
      turn.unlock();
    }
  }

  private Program program(Shape shape) {
    if (closed) {
      throw new IllegalStateException("the session of " + model.name() + " is closed");
    }
    Program known = programs.get(shape);
    if (known != null) {
      return known;
    }
    if (programs.size() == PROGRAMS) {
      programs.remove(programs.keySet().iterator().next()).close();
    }
    Program made = device.compile(Segment.of(logits, shape), Precision.FLOAT32);
    programs.put(shape, made);
    return made;
  }

  /** Pixels of the largest picture that the heap could hold. */
  private static long heapPixels() {
    return Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL;
  }

  /**
   * Several large pictures at a time may still be too many: one of them is given up, not the run.
   */
  private RgbImage decode(Path picture) {
    try {
      return decoder.decode(picture);
    } catch (OutOfMemoryError e) {
      throw new KerfException(
          picture
              + " does not fit into the memory that is left; give the JVM more (KERF_JAVA_OPTS=-Xmx4g) or use fewer threads",
          e);
    }
  }

  private static List<Float> boxed(float[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }

  /** Waits for running pictures, then releases the device. */
  @Override
  public void close() {
    decoders.close();
    turn.lock();
    try {
      programs.values().forEach(Program::close);
      programs.clear();
      closed = true;
    } finally {
      turn.unlock();
    }
    devices.close();
  }

  @Override
  public String toString() {
    return "Session of " + model.name() + " on " + device.id();
  }
}
