package kerf.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * A back end that only some tests see: devices are found through the thread's class loader, and
 * until this is closed that one has a folder more.
 */
public final class ExtraBackend implements AutoCloseable {
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final URLClassLoader loader;

  /**
   * Adds it.
   *
   * @param folder of the test resources, with the service file
   */
  public ExtraBackend(String folder) {
    try {
      URL services = Repository.resource(folder).toUri().toURL();
      loader = new URLClassLoader(new URL[] {services}, before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.currentThread().setContextClassLoader(loader);
  }

  @Override
  public void close() {
    Thread.currentThread().setContextClassLoader(before);
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
