package kerf.accel.opencl;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HexFormat;
import kerf.accel.Image;
import kerf.accel.kernels.pack.PackEntry;
import kerf.models.KerfException;
import org.jocl.CLException;
import org.jocl.cl_program;

/** The one program of an image. Nothing is compiled: a kernel that it lacks is refused. */
final class ImageCode implements Code {
  private final String deviceId;
  private final ClContext context;
  private final Image image;
  private final cl_program program;

  /**
   * Loads the image.
   *
   * @throws KerfException when its file is another than it was, or the driver refuses it
   * @throws CLException when the driver fails so that the context is of no more use
   */
  ImageCode(String deviceId, ClContext context, ClCompiler loader, Image image) {
    this.deviceId = deviceId;
    this.context = context;
    this.image = image;
    this.program = load(loader);
    context.own(program);
  }

  /** What stands in for a text: its function has the kernel's id, and arrays have headers. */
  static KernelTexts texts() {
    return kernel -> new KernelText(kernel.id(), kernel.id(), PackEntry.HEADER, "", "", "");
  }

  private cl_program load(ClCompiler loader) {
    try {
      return loader.take(read());
    } catch (CLException e) {
      if (Faults.poisons(e)) {
        throw e;
      }
      throw new KerfException(
          "device %s refuses the binary %s (%s); it was built for another device or driver: build it again"
              .formatted(deviceId, image.file(), Faults.status(e)),
          e);
    }
  }

  private byte[] read() {
    byte[] binary;
    try {
      binary = Files.readAllBytes(image.file());
    } catch (IOException e) {
      throw new KerfException(image.file() + " cannot be read: " + e.getMessage(), e);
    }
    if (!HexFormat.of().formatHex(BinaryCache.sha256(binary)).equals(image.sha256())) {
      throw new KerfException(image.file() + " is not the file that was checked; build it again");
    }
    return binary;
  }

  @Override
  public ClContext context() {
    return context;
  }

  @Override
  public cl_program program(KernelText text) {
    if (!image.kernels().contains(text.id())) {
      throw new KerfException(
          "device %s has no kernel %s: the binary %s holds %s, and nothing is compiled for an FPGA that runs; emit and build it for this network"
              .formatted(deviceId, text.id(), image.file(), String.join(", ", image.kernels())));
    }
    return program;
  }

  @Override
  public void buildAll(Collection<KernelText> texts) {
    texts.forEach(this::program);
  }

  @Override
  public void keep() {}
}
