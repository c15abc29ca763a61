package kerf.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** ONNX Runtime on the processor, with every optimisation that it has. */
final class OnnxRuntimeContestant implements Contestant {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final Map<String, OnnxTensorLike> inputs = new LinkedHashMap<>();
  private float[] last = new float[0];

  /**
   * Loads a model.
   *
   * @param model ONNX file
   * @param shapes its inputs by name, in Kerf's order (NHWC)
   * @param threads threads within an operation
   */
  OnnxRuntimeContestant(Path model, Map<String, Shape> shapes, int threads) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      session = environment.createSession(model.toString(), options);
      for (Map.Entry<String, Shape> input : shapes.entrySet()) {
        inputs.put(input.getKey(), tensor(input.getValue()));
      }
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  private OnnxTensor tensor(Shape shape) throws OrtException {
    Tensor nhwc = Contestant.input(shape);
    float[] data = Channels.first(nhwc);
    long[] dimensions = shape.toNchw().dims().stream().mapToLong(Integer::longValue).toArray();
    FloatBuffer buffer =
        ByteBuffer.allocateDirect(4 * data.length).order(ByteOrder.nativeOrder()).asFloatBuffer();
    buffer.put(data).flip();
    return OnnxTensor.createTensor(environment, buffer, dimensions);
  }

  @Override
  public String name() {
    return "onnxruntime " + environment.getVersion();
  }

  @Override
  public void run() {
    try (OrtSession.Result result = session.run(inputs)) {
      OnnxTensor first = (OnnxTensor) result.get(0);
      FloatBuffer buffer = first.getFloatBuffer();
      last = last.length == buffer.remaining() ? last : new float[buffer.remaining()];
      buffer.get(last);
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  @Override
  public float[] output() {
    return last.clone();
  }

  @Override
  public void close() {
    try {
      inputs.values().forEach(OnnxTensorLike::close);
      session.close();
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  private static KerfException failed(OrtException e) {
    return new KerfException("ONNX Runtime failed: " + e.getMessage(), e);
  }
}
