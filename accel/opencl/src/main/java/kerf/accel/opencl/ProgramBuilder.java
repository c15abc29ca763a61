package kerf.accel.opencl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import java.util.stream.Collectors;
import kerf.accel.DeviceListener;
import kerf.models.KerfException;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_device_id;
import org.jocl.cl_program;

/**
 * Compiles texts for one context, each once: from the cache of binaries where it has them.
 * Thread-safe.
 */
final class ProgramBuilder {
  /** A compiler's log can be as long as the text; a sentence cannot. */
  private static final int MOST_LOG = 1500;

  /** Room for every kernel, so that building one does not wait for another's slot in the map. */
  private static final int MOST_TEXTS = 1024;

  private final String deviceId;
  private final ClContext context;
  private final BinaryCache cache;
  private final DeviceListener listener;
  private final Map<String, cl_program> built = new ConcurrentHashMap<>(MOST_TEXTS);

  ProgramBuilder(String deviceId, ClContext context, BinaryCache cache, DeviceListener listener) {
    this.deviceId = deviceId;
    this.context = context;
    this.cache = cache;
    this.listener = listener;
  }

  ClContext context() {
    return context;
  }

  /**
   * The program of a text; it belongs to the context.
   *
   * @throws KerfException when the compiler refuses it; its log is in the sentence
   */
  cl_program program(KernelText text) {
    return built.computeIfAbsent(key(text), key -> make(key, text));
  }

  /**
   * Makes the programs of texts, several at a time, and tells the listener how far it has come.
   *
   * @throws KerfException when the compiler refuses one
   */
  void buildAll(Collection<KernelText> texts) {
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

  /** What a binary depends on. */
  private String key(KernelText text) {
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
    cl_program program = loaded.orElseGet(() -> compile(text));
    if (loaded.isEmpty()) {
      cache.write(key, binary(program));
    }
    context.own(program);
    return program;
  }

  /** None when the driver does not take the binary: then it is built again. */
  private Optional<cl_program> load(String key, byte[] binary) {
    cl_program program = null;
    try {
      program =
          CL.clCreateProgramWithBinary(
              context.handle(),
              1,
              devices(),
              new long[] {binary.length},
              new byte[][] {binary},
              new int[1],
              null);
      CL.clBuildProgram(program, 1, devices(), "", null, null);
      return Optional.of(program);
    } catch (CLException e) {
      if (program != null) {
        CL.clReleaseProgram(program);
      }
      if (Faults.poisons(e)) {
        throw e;
      }
      cache.damaged(key);
      return Optional.empty();
    }
  }

  private cl_program compile(KernelText text) {
    try {
      return compile(text, text.text());
    } catch (KerfException refused) {
      if (text.plain().equals(text.text())) {
        throw refused;
      }
      cl_program program = compile(text, text.plain());
      listener.note(
          "the compiler of %s refuses the pragma for fused multiply-add, so kernel %s is built without it and may be slower"
              .formatted(deviceId, text.id()));
      return program;
    }
  }

  private cl_program compile(KernelText text, String source) {
    cl_program program =
        CL.clCreateProgramWithSource(context.handle(), 1, new String[] {source}, null, null);
    boolean done = false;
    try {
      CL.clBuildProgram(program, 1, devices(), text.flags(), null, null);
      done = true;
      return program;
    } catch (CLException e) {
      if (Faults.poisons(e)) {
        throw e;
      }
      throw new KerfException(
          "device %s cannot build kernel %s (%s): %s"
              .formatted(deviceId, text.id(), Faults.status(e), log(program)),
          e);
    } finally {
      if (!done) {
        CL.clReleaseProgram(program);
      }
    }
  }

  private String log(cl_program program) {
    String log =
        Answers.buildLog(program, context.device())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" | "));
    return log.length() > MOST_LOG ? log.substring(0, MOST_LOG) + "..." : log;
  }

  private static byte[] binary(cl_program program) {
    long[] size = new long[1];
    CL.clGetProgramInfo(program, CL.CL_PROGRAM_BINARY_SIZES, Sizeof.size_t, Pointer.to(size), null);
    ByteBuffer binary =
        ByteBuffer.allocateDirect(Math.toIntExact(size[0])).order(ByteOrder.nativeOrder());
    CL.clGetProgramInfo(
        program,
        CL.CL_PROGRAM_BINARIES,
        Sizeof.POINTER,
        Pointer.to(new Pointer[] {Pointer.to(binary)}),
        null);
    byte[] content = new byte[binary.capacity()];
    binary.get(0, content);
    return content;
  }

  private cl_device_id[] devices() {
    return new cl_device_id[] {context.device()};
  }
}
