package kerf.accel.opencl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jocl.CL;
import org.jocl.LibUtils;

/** Loads JOCL's native part and, through it, the system's OpenCL loader; once for each process. */
final class OpenClLibrary {
  private static final String JOCL_LIBRARY = "JOCL_2_0_6";

  private OpenClLibrary() {}

  /** Why OpenCL cannot be used in this process, as a sentence; null when it can. */
  static String missing() {
    return Loaded.PROBLEM;
  }

  /** Class initialisation runs once, however many threads ask. */
  private static final class Loaded {
    static final String PROBLEM = load();

    private static String load() {
      try {
        unpack();
        CL.setExceptionsEnabled(true);
        return null;
      } catch (UnsatisfiedLinkError e) {
        return sentence(e);
      } catch (IOException e) {
        return "JOCL's native library cannot be unpacked: " + e.getMessage();
      }
    }
  }

  /** The sentence for a failed link: which library it is, and what to do. */
  static String sentence(UnsatisfiedLinkError e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("No resource found")) {
      return "JOCL has no native library for %s on %s; use another device"
          .formatted(System.getProperty("os.name"), System.getProperty("os.arch"));
    }
    return "there is no OpenCL library (libOpenCL) on this machine; install an OpenCL loader, such"
        + " as the package ocl-icd-libopencl1, and the driver of a device";
  }

  /**
   * JOCL itself writes its library where every process looks for it, and loads what it finds there,
   * even if another process has written half of it. This puts the whole file there first.
   */
  private static void unpack() throws IOException {
    String name = LibUtils.createLibraryFileName(LibUtils.createPlatformLibraryName(JOCL_LIBRARY));
    Path target = Path.of(System.getProperty("java.io.tmpdir"), name);
    try (InputStream in = CL.class.getResourceAsStream("/lib/" + name)) {
      if (in == null || Files.exists(target)) {
        return;
      }
      Path part = Files.createTempFile(target.getParent(), name, ".part");
      try {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException _) {
        // another process was faster, or JOCL writes it after all
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }
}
