package kerf.host.worker;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A socket with a name that only this user can find, for as long as one other process needs it. */
final class Rendezvous implements Closeable {
  private final Path folder;
  private final ServerSocketChannel server;

  private Rendezvous(Path folder, ServerSocketChannel server) {
    this.folder = folder;
    this.server = server;
  }

  static Rendezvous open() throws IOException {
    Rendezvous made =
        new Rendezvous(
            Files.createTempDirectory("kerf-"),
            ServerSocketChannel.open(StandardProtocolFamily.UNIX));
    boolean done = false;
    try {
      made.server.bind(UnixDomainSocketAddress.of(made.socket()));
      done = true;
      return made;
    } finally {
      if (!done) {
        made.close();
      }
    }
  }

  Path socket() {
    return folder.resolve("s");
  }

  /**
   * Waits for the other process.
   *
   * @throws IOException when this is closed meanwhile
   */
  Wire accept() throws IOException {
    return new Wire(server.accept());
  }

  /** Ends waiting, from any thread, and takes the name away. */
  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket());
    Files.deleteIfExists(folder);
  }
}
