package kerf.host.input;

import java.io.IOException;

/**
 * A picture that is refused for a reason worth telling. The message is a clause without the file's
 * name, which {@link ImageDecoder} puts before it.
 */
final class RefusedImageException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedImageException(String message) {
    super(message);
  }

  static RefusedImageException truncated(String format) {
    return new RefusedImageException(
        "the " + format + " data end too early; copy or save the picture again");
  }
}
