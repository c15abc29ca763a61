package kerf.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.tensor.Shape;

/** OpenVINO on the processor, tuned for latency: one stream, all threads in it. */
final class OpenVinoContestant implements Contestant {
  /** What OpenVINO computes in, and how it is told. */
  enum Precision {
    FLOAT32("INFERENCE_PRECISION_HINT", "f32", ""),
    /** What it takes by itself: bfloat16 where the processor has it. */
    DEFAULT("EXECUTION_MODE_HINT", "PERFORMANCE", " default");

    private final String key;
    private final String value;
    private final String shown;

    Precision(String key, String value, String shown) {
      this.key = key;
      this.value = value;
      this.shown = shown;
    }
  }

  /** {@code ov_version_t}: two pointers. */
  private static final int VERSION_BYTES = 16;

  private static final long PROPERTY_TEXTS = 8;

  private final Arena arena = Arena.ofConfined();
  private final Precision precision;
  private final OpenVinoLibrary library;
  private final OpenVinoLibrary.Act infer;
  private final MemorySegment core;
  private final MemorySegment compiled;
  private final MemorySegment request;
  private float[] last = new float[0];

  /**
   * Loads a model.
   *
   * @param folder OpenVINO's libraries
   * @param model ONNX file
   * @param shapes its inputs by name, in Kerf's order (NHWC)
   * @param threads of an inference
   * @param precision of its arithmetic
   */
  OpenVinoContestant(
      Path folder, Path model, Map<String, Shape> shapes, int threads, Precision precision) {
    this.precision = precision;
    library = OpenVinoLibrary.load(folder);
    infer = library.function("ov_infer_request_infer", OpenVinoLibrary.Act.class);
    MemorySegment result = arena.allocate(ADDRESS);
    check(library.function("ov_core_create", OpenVinoLibrary.Act.class).call(result));
    core = result.get(ADDRESS, 0);
    compiled = compile(model, threads);
    check(get("ov_compiled_model_create_infer_request", compiled, result));
    request = result.get(ADDRESS, 0);
    shapes.forEach(this::fill);
  }

  private MemorySegment compile(Path model, int threads) {
    MemorySegment result = arena.allocate(ADDRESS);
    var compile =
        library.function("ov_core_compile_model_from_file", OpenVinoLibrary.Compile.class);
    check(
        compile.call(
            core,
            arena.allocateFrom(model.toString()),
            arena.allocateFrom("CPU"),
            PROPERTY_TEXTS,
            result,
            arena.allocateFrom("PERFORMANCE_HINT"),
            arena.allocateFrom("LATENCY"),
            arena.allocateFrom("NUM_STREAMS"),
            arena.allocateFrom("1"),
            arena.allocateFrom("INFERENCE_NUM_THREADS"),
            arena.allocateFrom(Integer.toString(threads)),
            arena.allocateFrom(precision.key),
            arena.allocateFrom(precision.value)));
    return result.get(ADDRESS, 0);
  }

  /** Fills an input in place: it stays the request's own. */
  private void fill(String name, Shape shape) {
    float[] data = Channels.first(Contestant.input(shape));
    try (Arena call = Arena.ofConfined()) {
      MemorySegment tensor = call.allocate(ADDRESS);
      var byName = library.function("ov_infer_request_get_tensor", OpenVinoLibrary.GetNamed.class);
      check(byName.call(request, call.allocateFrom(name), tensor));
      MemorySegment memory = memory(tensor.get(ADDRESS, 0), call);
      if (memory.byteSize() != (long) Float.BYTES * data.length) {
        throw new KerfException(
            "OpenVINO's input %s has %d bytes, not %d"
                .formatted(name, memory.byteSize(), (long) Float.BYTES * data.length));
      }
      MemorySegment.copy(data, 0, memory, JAVA_FLOAT, 0, data.length);
    }
  }

  /** What a tensor's handle stands for; the handle is given back. */
  @SuppressWarnings("restricted") // OpenVINO says how many bytes there are
  private MemorySegment memory(MemorySegment tensor, Arena call) {
    MemorySegment result = call.allocate(ADDRESS);
    check(get("ov_tensor_get_byte_size", tensor, result));
    long bytes = result.get(JAVA_LONG, 0);
    check(get("ov_tensor_data", tensor, result));
    MemorySegment memory = result.get(ADDRESS, 0).reinterpret(bytes);
    free("ov_tensor_free", tensor);
    return memory;
  }

  @Override
  public String name() {
    var version = library.function("ov_get_openvino_version", OpenVinoLibrary.Act.class);
    MemorySegment texts = arena.allocate(VERSION_BYTES, ADDRESS.byteAlignment());
    check(version.call(texts));
    String build = text(texts.get(ADDRESS, 0));
    free("ov_version_free", texts);
    return "openvino " + build.replaceAll("-.*", "") + precision.shown;
  }

  @Override
  public void run() {
    check(infer.call(request));
    try (Arena call = Arena.ofConfined()) {
      MemorySegment tensor = call.allocate(ADDRESS);
      var byIndex =
          library.function(
              "ov_infer_request_get_output_tensor_by_index", OpenVinoLibrary.GetAt.class);
      check(byIndex.call(request, 0, tensor));
      MemorySegment memory = memory(tensor.get(ADDRESS, 0), call);
      int floats = (int) (memory.byteSize() / Float.BYTES);
      last = last.length == floats ? last : new float[floats];
      MemorySegment.copy(memory, JAVA_FLOAT, 0, last, 0, floats);
    }
  }

  @Override
  public float[] output() {
    return last.clone();
  }

  @Override
  public void close() {
    free("ov_infer_request_free", request);
    free("ov_compiled_model_free", compiled);
    free("ov_core_free", core);
    arena.close();
  }

  private int get(String name, MemorySegment of, MemorySegment result) {
    return library.function(name, OpenVinoLibrary.Get.class).call(of, result);
  }

  private void free(String name, MemorySegment of) {
    library.function(name, OpenVinoLibrary.Free.class).call(of);
  }

  private void check(int status) {
    if (status != 0) {
      var message = library.function("ov_get_last_err_msg", OpenVinoLibrary.Text.class);
      throw new KerfException(
          "OpenVINO failed (status %d): %s"
              .formatted(status, text(message.call()).strip().replaceAll("\\s+", " ")));
    }
  }

  @SuppressWarnings("restricted") // OpenVINO's texts end with a zero
  private static String text(MemorySegment pointer) {
    return pointer.reinterpret(Long.MAX_VALUE).getString(0);
  }
}
