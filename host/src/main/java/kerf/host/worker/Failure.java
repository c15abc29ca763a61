package kerf.host.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import kerf.models.DeviceException;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.UsageException;

/**
 * An exception that crosses from a worker to its host.
 *
 * @param kind which class
 * @param message its sentence
 */
record Failure(Kind kind, String message) {
  /** Classes that are told apart. */
  enum Kind {
    DEVICE,
    UNSUPPORTED,
    USAGE,
    OTHER,
    ARGUMENT,
    /** A fault of ours. */
    FAULT
  }

  static Failure of(RuntimeException thrown) {
    Kind kind =
        switch (thrown) {
          case DeviceException _ -> Kind.DEVICE;
          case UnsupportedException _ -> Kind.UNSUPPORTED;
          case UsageException _ -> Kind.USAGE;
          case KerfException _ -> Kind.OTHER;
          case IllegalArgumentException _ -> Kind.ARGUMENT;
          default -> Kind.FAULT;
        };
    return new Failure(
        kind, kind == Kind.FAULT ? thrown.toString() : String.valueOf(thrown.getMessage()));
  }

  void write(DataOutputStream out) throws IOException {
    RecordCodec.write(out, Failure.class, this);
  }

  static Failure read(DataInputStream in) throws IOException {
    return (Failure) RecordCodec.read(in, Failure.class);
  }

  /** The exception to throw here, which says what was thrown there. */
  RuntimeException exception() {
    return switch (kind) {
      case DEVICE -> new DeviceException(message, null);
      case UNSUPPORTED -> new UnsupportedException(message);
      case USAGE -> new UsageException(message);
      case OTHER -> new KerfException(message);
      case ARGUMENT -> new IllegalArgumentException(message);
      case FAULT -> new IllegalStateException("in the worker process: " + message);
    };
  }
}
