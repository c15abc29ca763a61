package kerf.host.batch;

import java.util.ArrayList;
import java.util.List;
import kerf.host.input.Draft;
import kerf.host.input.ImageDecoder;
import kerf.host.input.InputEntry;
import kerf.host.input.Preprocessor;
import kerf.models.KerfException;
import kerf.models.packages.Preprocessing;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Reads, decodes and preprocesses the pictures of a load. Thread-safe. */
final class Decoding {
  private final ImageDecoder decoder;
  private final Preprocessor preprocessor;
  private final Shape shape;

  /**
   * @param batch pictures of a full load
   */
  Decoding(ImageDecoder decoder, Preprocessing pixels, int batch) {
    this.decoder = decoder;
    this.preprocessor = new Preprocessor(pixels);
    this.shape = Shape.nhwc(batch, pixels.inputHeight(), pixels.inputWidth(), 3);
  }

  /** Decodes; a picture that cannot be read is named in its place. */
  Decoded decode(Load load) {
    Tensor input = Tensor.zeros(shape);
    List<Decoded.Picture> pictures = new ArrayList<>();
    for (InputEntry entry : load.entries()) {
      pictures.add(
          switch (entry) {
            case InputEntry.Failed(_, String error) -> new Decoded.Picture(0, 0, error);
            case InputEntry.Found found -> decode(found, input, pictures.size());
          });
    }
    return new Decoded(load, pictures, input);
  }

  private Decoded.Picture decode(InputEntry.Found found, Tensor input, int place) {
    try {
      Draft image = decoder.decode(found.path(), preprocessor);
      preprocessor.write(image, input.data(), place * preprocessor.length());
      return new Decoded.Picture(image.width(), image.height(), null);
    } catch (KerfException e) {
      return new Decoded.Picture(0, 0, e.getMessage());
    }
  }
}
