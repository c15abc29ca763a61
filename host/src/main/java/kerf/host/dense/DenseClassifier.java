package kerf.host.dense;

import java.nio.file.Path;
import java.util.function.Consumer;
import kerf.host.api.Session;
import kerf.host.input.ImageDecoder;
import kerf.host.input.Preprocessor;
import kerf.host.input.RgbImage;
import kerf.models.DeviceException;
import kerf.models.KerfException;
import kerf.models.cost.ReceptiveField;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/** Runs a classifier over whole pictures, one after the other. Not thread-safe. */
public final class DenseClassifier {
  /** Longer side of the picture that a heat map is drawn on: enough for a screen. */
  private static final int DRAWN = 1600;

  private final Session session;
  private final DenseForm form;
  private final DenseSize dense;
  private final ImageDecoder decoder;
  private final Preprocessor preprocessor;
  private final HeapBudget budget;
  private final Consumer<String> notes;

  /** The size that the device is prepared for; null for none. */
  private Size ready;

  /**
   * @param session of a network that {@link DenseForm} made
   * @param size how large the network sees pictures
   * @param decoder of the pictures
   * @param notes hears it when a picture is made smaller than asked for
   */
  public DenseClassifier(
      Session session, DenseSize size, ImageDecoder decoder, Consumer<String> notes) {
    this(session, size, decoder, notes, HeapBudget.ofThisJava());
  }

  DenseClassifier(
      Session session,
      DenseSize size,
      ImageDecoder decoder,
      Consumer<String> notes,
      HeapBudget budget) {
    this.session = session;
    this.form = new DenseForm(session.model());
    this.dense = size;
    this.decoder = decoder;
    this.preprocessor = new Preprocessor(session.model().preprocessing());
    this.notes = notes;
    this.budget = budget;
  }

  /**
   * What came of a picture.
   *
   * @param map scores at every place
   * @param picture size of the picture, turned upright
   * @param seen size that the network saw it at
   * @param drawn the picture, made smaller where it is large
   * @param device id of the device that computed the map
   */
  public record Look(ClassMap map, Size picture, Size seen, RgbImage drawn, String device) {}

  /**
   * Decodes a picture and runs the network over all of it.
   *
   * @throws KerfException when the file is no picture, or one that the network cannot take; the
   *     sentence names it
   * @throws DeviceException when the last device fails
   */
  public Look look(Path file) {
    Prepared picture = prepare(file);
    try {
      ClassMap map = run(picture);
      return new Look(map, picture.size, picture.seen, picture.drawn, session.device().id());
    } catch (DeviceException e) {
      throw e;
    } catch (KerfException e) {
      throw new KerfException(file + ": " + e.getMessage(), e);
    }
  }

  /** A picture at the sizes in which it is used; nobody holds the decoded one any more. */
  private record Prepared(Size size, Size seen, RgbImage drawn, Tensor input) {}

  /** What is ready for the picture before may be in the way of this one. */
  private RgbImage decode(Path file) {
    try {
      return decoder.decode(file);
    } catch (KerfException e) {
      if (ready == null || !lackedMemory(e)) {
        throw e;
      }
    }
    session.trim();
    ready = null;
    return decoder.decode(file);
  }

  private static boolean lackedMemory(Throwable e) {
    return e != null && (e instanceof OutOfMemoryError || lackedMemory(e.getCause()));
  }

  private Prepared prepare(Path file) {
    RgbImage photo = decode(file);
    Size size = new Size(photo.width(), photo.height());
    Size seen;
    try {
      seen = budget.largest(form, dense.of(size));
    } catch (KerfException e) {
      throw new KerfException(file + ": " + e.getMessage(), e);
    }
    if (!seen.equals(dense.of(size))) {
      notes.accept(
          "%s: Java's heap of %d MB has no room for %s over %s pixels, so it sees %s; KERF_JAVA_OPTS=-Xmx8g gives it more"
              .formatted(file, budget.megabytes(), form.model().name(), dense.of(size), seen));
    }
    return new Prepared(
        size, seen, scaled(photo, size.within(DRAWN)), preprocessor.whole(scaled(photo, seen)));
  }

  private RgbImage scaled(RgbImage photo, Size to) {
    return to.equals(new Size(photo.width(), photo.height()))
        ? photo
        : preprocessor.scaled(photo, to.width(), to.height());
  }

  private ClassMap run(Prepared picture) {
    Size seen = picture.seen;
    Segment segment = form.segment(seen);
    if (ready != null && !ready.equals(seen)) {
      session.trim();
    }
    ready = seen;
    Tensor scores = session.run(picture.input);
    ReceptiveField field = form.field(segment);
    double down = (double) seen.height() / picture.size.height();
    double across = (double) seen.width() / picture.size.width();
    return new ClassMap(
        scores,
        new Placement(field.rows(), scores.shape().h(), down),
        new Placement(field.columns(), scores.shape().w(), across));
  }
}
