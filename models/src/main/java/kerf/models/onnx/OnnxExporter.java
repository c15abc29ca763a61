package kerf.models.onnx;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import kerf.models.KerfException;
import kerf.models.graph.Graph;

/**
 * Writes a network as an ONNX file with float32 weights that {@link OnnxImporter} and other
 * programs read (operator set 17, 19 where an average pool is dilated).
 *
 * <p>Values keep their names. Feature maps, and inputs of rank 4, become NCHW, as ONNX's operators
 * want them: whoever runs the file gives and gets NCHW. Inputs keep their shapes, a free dimension
 * as a name ({@code batch}, {@code height}, {@code width}); {@link kerf.models.rewrite.FixInputs}
 * fixes them beforehand. Fused activations are written as operators of their own, and what no
 * output needs is left out, except inputs.
 */
public final class OnnxExporter {
  private OnnxExporter() {}

  /**
   * Writes a file, which replaces one of that name only when it is complete.
   *
   * @param graph with bound weights; {@link kerf.models.rewrite.Rewrites#forInference} beforehand
   *     gives the folded form
   * @param file where to
   * @throws kerf.models.UnsupportedException when an operation, or a form of one, cannot be said in
   *     ONNX; the sentence names the node
   * @throws KerfException when a weight has no values, the network is larger than an ONNX file may
   *     be, or the file cannot be written
   */
  public static void write(Graph graph, Path file) {
    WireMessage model = new ModelExport(graph).model();
    if (model.size() > Integer.MAX_VALUE) {
      throw new KerfException(
          "network "
              + graph.name()
              + " takes "
              + model.size()
              + " bytes as ONNX, and a file may have no more than 2 GiB");
    }
    write(model, file);
  }

  /** Writes a message beside the file first: a run that is cut off leaves no half of a network. */
  static void write(WireMessage message, Path file) {
    if (Files.isDirectory(file)) {
      throw new KerfException(file + " cannot be written: it is a folder");
    }
    Path folder = file.toAbsolutePath().getParent();
    String salt = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path part = folder.resolve("." + file.getFileName() + "." + salt + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        message.writeTo(channel);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      throw new KerfException(file + " cannot be written: there is no folder " + folder, e);
    } catch (AccessDeniedException e) {
      throw new KerfException(file + " cannot be written: permission denied", e);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be written: " + e.getMessage(), e);
    } finally {
      delete(part);
    }
  }

  /** What is left of a run that failed; where even that fails, the first failure is the news. */
  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException _) {
      // the folder went away, or may no longer be written
    }
  }
}
