package kerf.accel.opencl;

import java.nio.file.Path;
import java.util.Optional;
import kerf.accel.DeviceOptions;
import kerf.accel.Image;
import kerf.accel.kernels.pack.PackEntry;
import kerf.models.KerfException;
import org.jocl.CLException;
import org.jocl.cl_program;

/** Where the programs of a device come from: texts and the cache, or of an FPGA its image. */
final class CodeSource {
  private final String deviceId;
  private final Discovery.Handle handle;
  private final DeviceOptions options;
  private final BinaryCache cache;
  private final Optional<Image> image;
  private final boolean imagesOnly;

  CodeSource(String deviceId, Discovery.Handle handle, DeviceOptions options) {
    this.deviceId = deviceId;
    this.handle = handle;
    this.options = options;
    Optional<Path> folder = options.cache().map(root -> root.resolve("opencl"));
    this.cache = new BinaryCache(folder, options.listener());
    this.imagesOnly = handle.info().kind().equals("fpga") && !options.images().isEmpty();
    this.image =
        options.images().stream()
            .filter(i -> imagesOnly && i.suits(handle.info().title()))
            .findFirst();
  }

  /** What the device runs, if that was compiled ahead of time. */
  Optional<Image> image() {
    return image;
  }

  /**
   * The programs of a new context.
   *
   * @throws KerfException when there are images, and none that the device can take
   * @throws CLException when the driver opens no context
   */
  Code open(int units) {
    if (imagesOnly && image.isEmpty()) {
      throw new KerfException(
          "device %s (%s) runs what was built for it ahead of time, and nothing was"
              .formatted(deviceId, handle.info().title()));
    }
    ClContext context = ClContext.open(handle, units);
    if (image.isEmpty()) {
      return new ProgramBuilder(deviceId, context, cache, options.listener());
    }
    boolean made = false;
    try {
      Code loaded = new ImageCode(deviceId, context, compiler(context), image.get());
      made = true;
      return loaded;
    } finally {
      if (!made) {
        context.leave();
      }
    }
  }

  /** As {@link kerf.accel.ImageDevice#build}. */
  byte[] build(String text, String flags, int units) {
    ClContext context = ClContext.open(handle, units);
    try {
      KernelText all = new KernelText("image", "", PackEntry.HEADER, flags, text, text);
      cl_program program = compiler(context).compile(all);
      context.own(program);
      return ClCompiler.binary(program);
    } finally {
      context.leave();
    }
  }

  private ClCompiler compiler(ClContext context) {
    return new ClCompiler(deviceId, context, options.listener());
  }
}
