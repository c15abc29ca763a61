package kerf.host.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Messages between two processes. One thread may send while another receives. */
final class Wire implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final SocketChannel channel;
  private final DataInputStream in;
  private final DataOutputStream out;

  /** What a message is; its body follows. */
  enum Tag {
    /** Worker: the device is open. */
    HELLO,
    /** Worker: the device has something to say. */
    NOTE,
    /** Worker: how far a preparation has come. */
    PROGRESS,
    /** Host: connect to a socket for one more program. */
    CONNECT,
    /** Host: make a program. */
    COMPILE,
    /** Worker: it is made. */
    READY,
    /** Host: run it on the inputs of a slot. */
    RUN,
    /** Host: run it, and tell its launches. */
    PROFILE,
    /** Worker: the run is done. */
    DONE,
    /** Worker: the program could not be made, or not be run. */
    FAILED,
    /** Host: close the program, or the device. */
    CLOSE,
    /** Worker: it is closed. */
    CLOSED
  }

  /** Writes a message's body. */
  @FunctionalInterface
  interface Body {
    /** A message that says all by its tag. */
    Body NONE = _ -> {};

    void write(DataOutputStream out) throws IOException;
  }

  Wire(SocketChannel channel) {
    this.channel = channel;
    this.in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
    this.out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
  }

  /** Connects to a socket that the other process listens at. */
  static Wire to(Path socket) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(socket));
    return new Wire(channel);
  }

  /** Sends a message, whole. */
  void send(Tag tag, Body body) throws IOException {
    synchronized (out) {
      out.writeUTF(tag.name());
      body.write(out);
      out.flush();
    }
  }

  /**
   * Waits for a message; its body is then read from {@link #in}.
   *
   * @throws java.io.EOFException when the other side has closed or ended
   */
  Tag receive() throws IOException {
    return Tag.valueOf(in.readUTF());
  }

  /** Bodies. */
  DataInputStream in() {
    return in;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
