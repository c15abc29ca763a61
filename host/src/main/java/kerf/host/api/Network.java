package kerf.host.api;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.models.UsageException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.packages.Manifest;
import kerf.models.packages.ModelLibrary;
import kerf.models.packages.PackageFolder;
import kerf.models.rewrite.FixInputs;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.WeightSource;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;

/**
 * A network by what a person types, to look at or to write down rather than to classify with: a
 * package, an ONNX file, or an architecture of the zoo, which has no weights of its own.
 *
 * @param name the package's or the architecture's
 * @param graph an architecture's weights are unbound until {@link #withWeights}
 * @param pixels what the package says of its preprocessing; of an architecture, the size
 * @param architecture the zoo's; null for packages, files, and where a file holds the weights
 * @param flavour of the architecture; null for its default
 */
public record Network(
    String name,
    Graph graph,
    Manifest.Pixels pixels,
    Zoo.Architecture architecture,
    Flavour flavour) {
  private static final int COLOURS = 3;

  /**
   * Finds a network, an architecture in its default flavour.
   *
   * @param roots folders that hold packages
   * @param reference as in {@link #find(List, String, String)}
   * @throws UsageException when there is none
   * @throws kerf.models.KerfException when a file is broken
   */
  public static Network find(List<Path> roots, String reference) {
    return find(roots, reference, (String) null);
  }

  /**
   * Finds a network. A package goes before an architecture of the same name, unless a flavour is
   * asked for.
   *
   * @param roots folders that hold packages
   * @param reference a package's name, an ONNX file, a folder with a model.yaml, or an architecture
   * @param flavour of an architecture; null when nobody asked
   * @throws UsageException when there is none
   * @throws kerf.models.KerfException when a file is broken
   */
  public static Network find(List<Path> roots, String reference, String flavour) {
    ModelLibrary library = new ModelLibrary(roots);
    if (flavour != null || (Zoo.has(reference) && !library.hasPackage(reference))) {
      Zoo.Architecture architecture = Zoo.of(reference);
      Flavour chosen = flavour == null ? null : Flavour.of(flavour);
      Manifest.Pixels size =
          new Manifest.Pixels(architecture.inputSize(chosen), null, null, null, null, null);
      return new Network(
          architecture.name(), architecture.build(chosen), size, architecture, chosen);
    }
    return of(library.find(reference));
  }

  /**
   * Finds a network, with weights of a file where one is given: it is then an architecture's.
   *
   * @param roots folders that hold packages
   * @param reference as in {@link #find(List, String, String)}
   * @param weights a file of weights and a flavour; either may be null
   * @throws UsageException when there is none
   * @throws kerf.models.KerfException when a file is broken, or the weights are those of another
   *     network
   */
  public static Network find(List<Path> roots, String reference, ChosenWeights weights) {
    return weights.file() == null
        ? find(roots, reference, weights.flavour())
        : of(weights.find(new ModelLibrary(roots), reference));
  }

  private static Network of(PackageFolder found) {
    return new Network(found.name(), found.graph(), found.pixels(), null, null);
  }

  /**
   * True for an architecture without a file of weights: they are generated, and it knows nothing.
   */
  public boolean isArchitecture() {
    return architecture != null;
  }

  /** The network with all weights bound: an architecture's are generated. */
  public Network withWeights() {
    return isArchitecture() ? with(architecture.weights(flavour).bind(graph)) : this;
  }

  /** The network with weights of zeros where it has none: to count with, not to compute. */
  public Network withoutValues() {
    WeightSource zeros = (_, shape, _) -> Tensor.zeros(shape);
    return isArchitecture() ? with(zeros.bind(graph)) : this;
  }

  /**
   * The network with its auxiliary heads, whose logits are outputs behind the first.
   *
   * @throws UsageException when it is no architecture, or one without such heads
   */
  public Network withAuxiliary() {
    if (!isArchitecture()) {
      throw new UsageException(
          "--auxiliary is for architectures of the zoo, without a file of weights; "
              + name
              + " is none");
    }
    return with(architecture.withAuxiliary(flavour));
  }

  private Network with(Graph other) {
    return new Network(name, other, pixels, architecture, flavour);
  }

  /** True when its one input is a picture or feature map, NHWC. */
  public boolean takesPicture() {
    return graph.inputs().size() == 1 && declared(graph.inputs().getFirst()).rank() == 4;
  }

  /**
   * The network with inputs declared anew. What is free stays free, except that an architecture
   * takes pictures of the size that it is published for.
   *
   * @param batch first extent of every input; null to leave it as it is
   * @param size height and width of the picture; null for the network's own
   * @throws UsageException when a size is asked of a network that takes no picture
   * @throws kerf.models.KerfException when the network is made for another batch or size
   */
  public Graph fixed(Integer batch, Size size) {
    if (size != null && !takesPicture()) {
      throw new UsageException("network " + name + " takes no picture that could have a size");
    }
    Size wanted =
        size == null && isArchitecture() ? Size.square(architecture.inputSize(flavour)) : size;
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (Node input : graph.inputs()) {
      Shape shape = declared(input);
      if (batch != null && shape.rank() > 0) {
        shape = shape.with(0, batch);
      }
      if (wanted != null) {
        shape = shape.with(1, wanted.height()).with(2, wanted.width());
      }
      shapes.put(input.name(), shape);
    }
    return FixInputs.apply(graph, shapes);
  }

  /**
   * The network with all extents fixed: a free size is the one asked for, else the one that
   * preprocessing says.
   *
   * @param batch first extent of every input
   * @param size height and width of the picture; null for the network's own
   * @throws UsageException when a free extent remains
   */
  public Graph whole(int batch, Size size) {
    Shape one = single(size).getFirst();
    return fixed(batch, takesPicture() ? new Size(one.h(), one.w()) : size);
  }

  /**
   * Fixed shapes of one run, in the order of the inputs: free batches are 1, a free size is the one
   * asked for, else the one that preprocessing says.
   *
   * @param size height and width of the picture; null for the network's own
   * @throws UsageException when a free extent remains
   */
  public List<Shape> single(Size size) {
    if (takesPicture()) {
      return List.of(picture(declared(graph.inputs().getFirst()), size));
    }
    return graph.inputs().stream().map(this::single).toList();
  }

  private Shape single(Node input) {
    Shape declared = declared(input);
    Shape shape =
        declared.rank() > 0 && declared.dim(0) == Shape.FREE ? declared.with(0, 1) : declared;
    if (!shape.isFixed()) {
      throw new UsageException(
          "input '" + input.name() + "' of " + declared + " has no size to run the network at");
    }
    return shape;
  }

  private Shape picture(Shape declared, Size size) {
    int side = pixels.size() == null ? Shape.FREE : pixels.size();
    int height = size != null ? size.height() : declared.h() == Shape.FREE ? side : declared.h();
    int width = size != null ? size.width() : declared.w() == Shape.FREE ? side : declared.w();
    if (height == Shape.FREE || width == Shape.FREE) {
      throw new UsageException(
          "network " + name + " takes pictures of any size; say which with --input-size N");
    }
    int batch = declared.n() == Shape.FREE ? 1 : declared.n();
    return Shape.nhwc(batch, height, width, declared.c() == Shape.FREE ? COLOURS : declared.c());
  }

  private static Shape declared(Node input) {
    return ((Op.Input) input.op()).shape();
  }

  /**
   * The size of a picture.
   *
   * @param height rows
   * @param width columns
   */
  public record Size(int height, int width) {
    static Size square(int side) {
      return new Size(side, side);
    }

    /**
     * Reads {@code N} or {@code HxW}.
     *
     * @throws UsageException when it is neither
     */
    public static Size parse(String text) {
      if (!text.matches("[1-9]\\d{0,5}(x[1-9]\\d{0,5})?")) {
        throw new UsageException(
            "--input-size takes N or HxW, such as 299 or 427x363, not '" + text + "'");
      }
      String[] parts = text.split("x", -1);
      return new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1]));
    }
  }
}
