package kerf.host.diff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kerf.host.api.Environment;
import kerf.host.api.Network;
import kerf.host.input.ImageDecoder;
import kerf.host.input.Preprocessor;
import kerf.host.input.RgbImage;
import kerf.models.UsageException;
import kerf.models.packages.Manifest;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;

/**
 * What a network is shown.
 *
 * @param tensors in the order of its inputs
 * @param description for a person: a picture's path, or how the numbers were made
 */
public record DiffInput(List<Tensor> tensors, String description) {
  private static final String SAMPLE = "chelsea.png";
  private static final int SEED = 1;
  private static final int COLOURS = 3;

  /** Copies the list. */
  public DiffInput {
    tensors = List.copyOf(tensors);
  }

  /**
   * The picture given; else the sample, where the network's package says how pixels become its
   * input; else generated numbers.
   *
   * @param picture null when nobody gave one
   * @param pixels preprocessing that the caller wants otherwise
   * @throws UsageException when a picture is given to a network that takes none
   * @throws kerf.models.KerfException when the picture cannot be read
   */
  public static DiffInput of(Network network, Path picture, Manifest.Pixels pixels) {
    Network.Size size =
        pixels.size() == null ? null : new Network.Size(pixels.size(), pixels.size());
    List<Shape> shapes = network.single(size);
    boolean colour = network.takesPicture() && shapes.getFirst().c() == COLOURS;
    if (picture != null && !colour) {
      throw new UsageException(
          "network "
              + network.name()
              + " takes no colour picture; leave -i out for seeded numbers");
    }
    if (picture != null) {
      return ofPicture(picture, shapes.getFirst(), pixels.or(network.pixels()));
    }
    Optional<Path> sample =
        Environment.samples().map(f -> f.resolve(SAMPLE)).filter(Files::isRegularFile);
    boolean explained =
        !network.isArchitecture() && !network.pixels().equals(Manifest.Pixels.DEFAULTS);
    if (colour && explained && sample.isPresent()) {
      return ofPicture(sample.get(), shapes.getFirst(), pixels.or(network.pixels()));
    }
    return colour && shapes.getFirst().n() == 1 ? generated(shapes.getFirst()) : seeded(shapes);
  }

  private static DiffInput ofPicture(Path picture, Shape shape, Manifest.Pixels pixels) {
    RgbImage image = new ImageDecoder().decode(picture);
    Preprocessor preprocessor = new Preprocessor(pixels.resolve(shape.h(), shape.w()));
    Tensor tensor = Tensor.zeros(shape);
    for (int n = 0; n < shape.n(); n++) {
      preprocessor.write(image, tensor.data(), n * preprocessor.length());
    }
    return new DiffInput(List.of(tensor), picture.toString());
  }

  private static DiffInput generated(Shape shape) {
    String name = "the generated picture input/" + shape.h() + "x" + shape.w();
    return new DiffInput(List.of(GeneratedWeights.picture(shape.h(), shape.w())), name);
  }

  private static DiffInput seeded(List<Shape> shapes) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Tensor> tensors = new ArrayList<>();
    for (Shape shape : shapes) {
      Tensor tensor = Tensor.zeros(shape);
      for (int i = 0; i < tensor.data().length; i++) {
        tensor.data()[i] = (float) random.nextDouble(-1, 1);
      }
      tensors.add(tensor);
    }
    return new DiffInput(tensors, "numbers from -1 to 1, seed " + SEED);
  }
}
