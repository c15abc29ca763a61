package kerf.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.host.api.Environment;
import kerf.models.UsageException;
import kerf.models.tensor.Shape;

/** Who Kerf is compared with. */
enum Peer {
  ONNX_RUNTIME("onnxruntime") {
    @Override
    Contestant open(Path model, Map<String, Shape> shapes, int threads) {
      return new OnnxRuntimeContestant(model, shapes, threads);
    }
  },
  OPENVINO("openvino") {
    @Override
    Contestant open(Path model, Map<String, Shape> shapes, int threads) {
      return openVino(model, shapes, threads, OpenVinoContestant.Precision.FLOAT32);
    }
  },
  OPENVINO_DEFAULT("openvino-default") {
    @Override
    Contestant open(Path model, Map<String, Shape> shapes, int threads) {
      return openVino(model, shapes, threads, OpenVinoContestant.Precision.DEFAULT);
    }
  };

  private final String word;

  Peer(String word) {
    this.word = word;
  }

  /**
   * By its word.
   *
   * @throws UsageException for another
   */
  static Peer of(String word) {
    return Arrays.stream(values())
        .filter(p -> p.word.equals(word))
        .findFirst()
        .orElseThrow(
            () -> new UsageException("--against " + word + ": known peers are " + words()));
  }

  private static String words() {
    return Arrays.stream(values()).map(p -> p.word).collect(Collectors.joining(", "))
        + " and Kerf's own devices";
  }

  /**
   * The peer with a model.
   *
   * @param model ONNX file
   * @param shapes its inputs by name, in Kerf's order (NHWC)
   * @param threads of an inference
   */
  abstract Contestant open(Path model, Map<String, Shape> shapes, int threads);

  private static Contestant openVino(
      Path model, Map<String, Shape> shapes, int threads, OpenVinoContestant.Precision precision) {
    Path folder = Environment.openVino();
    if (folder == null) {
      throw new UsageException(
          "--against openvino: KERF_OPENVINO must name the folder of OpenVINO's libraries, such as"
              + " openvino/libs of its Python package");
    }
    return new OpenVinoContestant(folder, model, shapes, threads, precision);
  }
}
