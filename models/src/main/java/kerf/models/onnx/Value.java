package kerf.models.onnx;

import java.util.List;

/** What the importer knows of a value of the file. */
sealed interface Value {
  /** Name of the value in the file. */
  String name();

  /** Number of dimensions. */
  int rank();

  /** Known before the network runs. */
  record Known(String name, ConstTensor tensor) implements Value {
    @Override
    public int rank() {
      return tensor.rank();
    }
  }

  /**
   * Integers computed from a shape, at least one of which is known only when the network runs.
   *
   * @param scalar true when it is one number rather than a vector
   */
  record Extents(String name, List<Dim> dims, boolean scalar) implements Value {
    /** Copies the list. */
    public Extents {
      dims = List.copyOf(dims);
    }

    @Override
    public int rank() {
      return scalar ? 0 : 1;
    }
  }

  /**
   * Computed when the network runs: a node of the graph.
   *
   * @param dims in ONNX's order: N, C, H, W for rank 4
   */
  record Activation(String name, List<Dim> dims) implements Value {
    /** Copies the list. */
    public Activation {
      dims = List.copyOf(dims);
    }

    @Override
    public int rank() {
      return dims.size();
    }
  }
}
