package kerf.models.weights.file;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.object.datatype.FloatingPoint;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kerf.models.KerfException;

/**
 * Reads what Keras keeps in HDF5, by jHDF over the mapped file. A variable with a name ({@code
 * conv2d_17/conv2d_17/kernel:0}, below {@code model_weights} in a whole model) is called {@code
 * conv2d_17/kernel}; a counted one of Keras 3 ({@code layers/conv2d_9/vars/0}) after its layer's
 * own name, which the group {@code vars} has as an attribute: {@code conv2d_17/vars/0}. State of
 * optimisers is passed over.
 */
final class HdfReader {
  private static final int DEEPEST = 16;
  private static final int MOST_NODES = 100_000;
  private static final String COUNTED = "vars";

  /** Bytes of the floating-point types that jHDF decodes. */
  private static final Set<Integer> WIDTHS = Set.of(2, 4, 8);

  private final Path path;
  private final Map<String, String> layers;
  private final Object lock = new Object();
  private final List<WeightFile.Entry> entries = new ArrayList<>();
  private int nodes;
  private boolean counted;

  private HdfReader(Path path, Map<String, String> layers) {
    this.path = path;
    this.layers = layers;
  }

  /**
   * Lists a file's variables.
   *
   * @param bytes the HDF5 file, at most 2 GiB
   * @param layers own names of layers by the paths of their groups, where the file itself does not
   *     say them
   */
  static WeightFile read(Path path, ByteBuffer bytes, Map<String, String> layers) {
    return new HdfReader(path, layers).read(bytes);
  }

  private WeightFile read(ByteBuffer bytes) {
    guarded(
        () -> {
          // Nothing to close: the bytes are memory.
          group(HdfFile.fromByteBuffer(bytes), "", null, 0);
          return null;
        });
    if (entries.isEmpty()) {
      throw new KerfException(path + ": this HDF5 file holds no variables of Keras");
    }
    return new WeightFile(
        path, counted ? WeightFormat.KERAS_VARIABLES : WeightFormat.KERAS_LAYERS, entries);
  }

  private void group(Group group, String at, String layer, int depth) {
    if (depth > DEEPEST) {
      throw new KerfException(path + ": this HDF5 file nests more than " + DEEPEST + " groups");
    }
    for (Map.Entry<String, Node> child : group.getChildren().entrySet()) {
      String name = child.getKey();
      String below = at.isEmpty() ? name : at + "/" + name;
      if (++nodes > MOST_NODES) {
        throw new KerfException(path + ": this HDF5 file has more than " + MOST_NODES + " nodes");
      }
      switch (child.getValue()) {
        case Node link when link.isLink() ->
            throw new KerfException(
                path
                    + ": this HDF5 file holds the link "
                    + Words.quoted(below)
                    + ", and Keras makes none");
        case Group _ when depth == 0 && name.startsWith("optimizer") -> {}
        case Group inner ->
            group(inner, below, name.equals(COUNTED) ? layer(inner, at) : name, depth + 1);
        case Dataset dataset -> entries.add(entry(dataset, variable(at, layer, name)));
        default -> {}
      }
    }
  }

  /** The own name of the layer whose variables are counted in a group. */
  private String layer(Group vars, String at) {
    Attribute name = vars.getAttribute("name");
    if (name != null && name.getData() instanceof String own) {
      return own;
    }
    String configured = layers.get(at);
    if (configured == null && !at.isEmpty()) {
      // By the count of the path weights of the same shape could change places unseen.
      throw new KerfException(
          path
              + ": the file does not say the name of the layer "
              + Words.quoted(at)
              + "; save the whole model with Keras as .keras, which does");
    }
    return configured == null ? "" : configured;
  }

  private String variable(String at, String layer, String name) {
    if (at.equals(COUNTED) || at.endsWith("/" + COUNTED)) {
      counted = true;
      return layer + "/" + COUNTED + "/" + name;
    }
    String bare = name.endsWith(":0") ? name.substring(0, name.length() - 2) : name;
    return layer == null ? bare : layer + "/" + bare;
  }

  private WeightFile.Entry entry(Dataset dataset, String name) {
    String where = path + ": variable " + Words.quoted(name);
    List<Long> dims = Arrays.stream(dataset.getDimensions()).mapToObj(d -> (long) d).toList();
    int count = Dims.count(dims, where);
    int bytes = dataset.getDataType().getSize();
    boolean real = dataset.getDataType() instanceof FloatingPoint && WIDTHS.contains(bytes);
    String type = real ? "float" + 8 * bytes : dataset.getDataType().getClass().getSimpleName();
    return new WeightFile.Entry(
        new StoredTensor(name, dims, type, real),
        new Variable(where, count, () -> guarded(() -> data(dataset, count, where))));
  }

  private static Object data(Dataset dataset, int count, String where) {
    if (dataset instanceof ChunkedDataset chunked) {
      HdfChunks.check(chunked, count, where);
    }
    return dataset.getDataFlat();
  }

  /** jHDF, on a file that nobody vouches for, one at a time: its buffer has a position. */
  private <T> T guarded(Supplier<T> work) {
    synchronized (lock) {
      try {
        return work.get();
      } catch (KerfException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        throw new KerfException(
            path + ": this HDF5 file is damaged, or in a form that jHDF does not read", e);
      }
    }
  }

  /** A variable's elements, in whatever way the file chunks or compresses them. */
  private record Variable(String where, int count, Supplier<Object> data) implements Elements {
    @Override
    public float[] read() {
      float[] elements =
          switch (data.get()) {
            case float[] floats -> floats;
            case double[] doubles -> narrowed(doubles);
            case Float single -> new float[] {single};
            case Double single -> new float[] {single.floatValue()};
            case null, default -> throw new KerfException(where + " holds no real numbers");
          };
      if (elements.length != count) {
        throw new KerfException(
            where + " holds " + elements.length + " elements and should hold " + count);
      }
      return elements;
    }

    private static float[] narrowed(double[] doubles) {
      float[] floats = new float[doubles.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = (float) doubles[i];
      }
      return floats;
    }

    @Override
    public String origin() {
      return "float32 " + count + " " + Checksums.of(read());
    }
  }
}
