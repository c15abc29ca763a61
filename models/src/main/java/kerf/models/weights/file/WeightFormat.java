package kerf.models.weights.file;

/** The formats that weights are read from. */
public enum WeightFormat {
  /** Hugging Face's safetensors. */
  SAFETENSORS("safetensors", "safetensors"),
  /** Keras' HDF5 files whose variables have names: Keras 1 and 2, and whole models of Keras 3. */
  KERAS_LAYERS("keras-layers", "Keras HDF5"),
  /** Keras 3's files whose variables are counted within a layer, alone or in a .keras file. */
  KERAS_VARIABLES("keras-variables", "Keras 3"),
  /** A TensorFlow.js layers model: model.json and shards. */
  TFJS("tfjs", "TensorFlow.js"),
  /** The initialisers of an ONNX file. */
  ONNX("onnx", "ONNX");

  private final String id;
  private final String title;

  WeightFormat(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** As the tables of name maps call it. */
  public String id() {
    return id;
  }

  /** For a person. */
  public String title() {
    return title;
  }
}
