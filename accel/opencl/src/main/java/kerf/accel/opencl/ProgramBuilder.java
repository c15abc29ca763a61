package kerf.accel.opencl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kerf.accel.DeviceListener;
import kerf.models.KerfException;
import org.jocl.CLException;
import org.jocl.cl_program;

/**
 * Compiles texts for one context, each once: from the cache of binaries where it has them.
 * Thread-safe.
 */
final class ProgramBuilder implements Code {
  /** Room for every kernel, so that building one does not wait for another's slot in the map. */
  private static final int MOST_TEXTS = 1024;

  private final String deviceId;
  private final ClContext context;
  private final ClCompiler compiler;
  private final BinaryCache cache;
  private final DeviceListener listener;
  private final Map<KernelText, String> keys = new ConcurrentHashMap<>();
  private final Map<String, cl_program> unkept = new ConcurrentHashMap<>();
  private final Map<String, cl_program> built = new ConcurrentHashMap<>(MOST_TEXTS);

  ProgramBuilder(String deviceId, ClContext context, BinaryCache cache, DeviceListener listener) {
    this.deviceId = deviceId;
    this.context = context;
    this.compiler = new ClCompiler(deviceId, context, listener);
    this.cache = cache;
    this.listener = listener;
  }

  @Override
  public ClContext context() {
    return context;
  }

  @Override
  public cl_program program(KernelText text) {
    return built.computeIfAbsent(key(text), key -> make(key, text));
  }

  /**
   * Makes the programs of texts, several at a time, and tells the listener how far it has come.
   *
   * @throws KerfException when the compiler refuses one
   */
  @Override
  public void buildAll(Collection<KernelText> texts) {
    List<KernelText> missing = texts.stream().filter(t -> !built.containsKey(key(t))).toList();
    if (missing.isEmpty()) {
      return;
    }
    int threads = Math.min(missing.size(), Runtime.getRuntime().availableProcessors());
    String task = "building kernels for " + deviceId;
    AtomicInteger done = new AtomicInteger();
    listener.progress(task, 0, missing.size());
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> builds = new ArrayList<>();
      for (KernelText text : missing) {
        builds.add(
            workers.submit(
                () -> {
                  program(text);
                  listener.progress(task, done.incrementAndGet(), missing.size());
                }));
      }
      builds.forEach(ProgramBuilder::join);
    }
  }

  private static void join(Future<?> build) {
    try {
      build.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while kernels were built", e);
    }
  }

  /** What a binary depends on: hashed once a text, for every launch asks. */
  private String key(KernelText text) {
    return keys.computeIfAbsent(text, this::hash);
  }

  private String hash(KernelText text) {
    DeviceInfo info = context.info();
    return KernelText.hash(
        List.of(
            text.text(),
            text.flags(),
            info.name(),
            info.version(),
            info.driver(),
            info.platform().name(),
            info.platform().version()));
  }

  private cl_program make(String key, KernelText text) {
    Optional<cl_program> loaded = cache.read(key).flatMap(binary -> load(key, binary));
    cl_program program = loaded.orElseGet(() -> compiler.compile(text));
    if (loaded.isEmpty()) {
      unkept.put(key, program);
    }
    context.own(program);
    return program;
  }

  /**
   * Writes the binaries of what was compiled to the cache. At the end, and not when they are made:
   * PoCL compiles each kernel once more for it, and a first result need not wait.
   */
  @Override
  public void keep() {
    try {
      unkept.forEach((key, program) -> cache.write(key, ClCompiler.binary(program)));
    } catch (CLException e) {
      listener.note(
          "kernels of %s are not kept: its driver gives out no binary (%s)"
              .formatted(deviceId, Faults.status(e)));
    }
    unkept.clear();
  }

  /** None when the driver does not take the binary: then it is built again. */
  private Optional<cl_program> load(String key, byte[] binary) {
    Optional<cl_program> loaded = compiler.load(binary);
    if (loaded.isEmpty()) {
      cache.damaged(key);
    }
    return loaded;
  }
}
