package kerf.models.weights.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import kerf.models.UnsupportedException;

/** Files of PyTorch that hold a pickle: a program that runs when it is read. Kerf reads none. */
final class Pickles {
  private static final int PROTOCOL = 0x80;
  private static final int NEWEST = 5;

  private Pickles() {}

  /** True when the bytes begin as a bare pickle does. */
  static boolean fits(MemorySegment bytes) {
    return bytes.byteSize() > 2
        && (bytes.get(ValueLayout.JAVA_BYTE, 0) & 0xFF) == PROTOCOL
        && bytes.get(ValueLayout.JAVA_BYTE, 1) >= 2
        && bytes.get(ValueLayout.JAVA_BYTE, 1) <= NEWEST;
  }

  static UnsupportedException refused(Path path) {
    return new UnsupportedException(
        path
            + ": this is a pickle of PyTorch, a program that runs when it is read; where you trust"
            + " it, write it as safetensors with Python:"
            + " safetensors.torch.save_file(torch.load(FILE, weights_only=True),"
            + " 'weights.safetensors')");
  }
}
