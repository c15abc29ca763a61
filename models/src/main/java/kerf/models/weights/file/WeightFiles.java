package kerf.models.weights.file;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Map;
import kerf.models.KerfException;

/** Opens files of weights; what they are is told by their content, whatever they are called. */
public final class WeightFiles {
  private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** ONNX's ir_version, the first field of the message. */
  private static final byte[] ONNX = {8};

  private WeightFiles() {}

  /**
   * Lists a file's tensors.
   *
   * @param path safetensors, Keras HDF5, .keras, model.json of TensorFlow.js, or ONNX
   * @throws kerf.models.UnsupportedException when it is a pickle
   * @throws KerfException when it cannot be read, is none of these, is damaged, or contradicts
   *     itself
   */
  public static WeightFile open(Path path) {
    MemorySegment bytes = MappedFile.map(path);
    if (SafetensorsReader.fits(bytes)) {
      return SafetensorsReader.read(path, bytes);
    }
    if (isHdf(bytes)) {
      if (bytes.byteSize() > Integer.MAX_VALUE) {
        throw new KerfException(path + ": an HDF5 file of over 2 GiB is not read");
      }
      return HdfReader.read(path, bytes.asByteBuffer(), Map.of());
    }
    if (begins(bytes, 0, ZIP)) {
      return KerasArchive.read(path);
    }
    if (Pickles.fits(bytes)) {
      throw Pickles.refused(path);
    }
    if (TfjsReader.fits(bytes)) {
      return TfjsReader.read(path, bytes);
    }
    if (begins(bytes, 0, ONNX)) {
      return OnnxReader.read(path);
    }
    throw new KerfException(
        path
            + ": this is no weight file that Kerf reads: safetensors, Keras (.h5, .keras),"
            + " TensorFlow.js (model.json) or ONNX");
  }

  /** HDF5 may begin behind a user block of 512 bytes, 1024, 2048 and so on. */
  private static boolean isHdf(MemorySegment bytes) {
    for (long at = 0; at < bytes.byteSize(); at = at == 0 ? 512 : 2 * at) {
      if (begins(bytes, at, HDF5)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(MemorySegment bytes, long at, byte[] with) {
    return bytes.byteSize() - at >= with.length
        && bytes.asSlice(at, with.length).mismatch(MemorySegment.ofArray(with)) == -1;
  }
}
