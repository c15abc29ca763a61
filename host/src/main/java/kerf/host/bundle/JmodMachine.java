package kerf.host.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kerf.models.KerfException;
import kerf.models.UsageException;

/** Tells which machine a folder of modules is for, by the program {@code java} inside. */
final class JmodMachine {
  private static final String BASE = "java.base.jmod";

  /** A jmod is a zip behind four bytes. */
  private static final int PREFIX = 4;

  private static final int HEADER = 20;
  private static final int MACHINE = 18;
  private static final int X86_64 = 0x3e;
  private static final int AARCH64 = 0xb7;

  private JmodMachine() {}

  /**
   * The architecture's name.
   *
   * @param jmods folder with the module java.base
   * @throws UsageException when it is no folder of a Linux JDK's modules
   * @throws KerfException when it cannot be read
   */
  static String of(Path jmods) {
    Path base = jmods.resolve(BASE);
    if (!Files.isRegularFile(base)) {
      throw new UsageException(
          jmods + " holds no " + BASE + "; --jmods names the folder 'jmods' of a Linux JDK");
    }
    try (InputStream in = Files.newInputStream(base)) {
      in.skipNBytes(PREFIX);
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("bin/java")) {
          return name(zip.readNBytes(HEADER), base);
        }
      }
    } catch (IOException e) {
      throw new KerfException(base + " cannot be read: " + e.getMessage(), e);
    }
    throw notLinux(base);
  }

  private static String name(byte[] elf, Path base) {
    if (elf.length < HEADER || elf[0] != 0x7f || elf[1] != 'E' || elf[2] != 'L' || elf[3] != 'F') {
      throw notLinux(base);
    }
    int machine = (elf[MACHINE] & 0xff) | (elf[MACHINE + 1] & 0xff) << 8;
    return switch (machine) {
      case X86_64 -> "x86-64";
      case AARCH64 -> "arm64";
      default ->
          throw new UsageException(
              base + " is for neither x86-64 nor arm64 (ELF machine " + machine + ")");
    };
  }

  private static UsageException notLinux(Path base) {
    return new UsageException(base + " holds no bin/java of Linux; --jmods needs a Linux JDK's");
  }
}
