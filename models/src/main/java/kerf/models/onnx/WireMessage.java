package kerf.models.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of a protocol buffer while it is put together. A message must say its length before its
 * content, and weights are large: so they are kept as they are, and turned into bytes on their way
 * into the file.
 */
final class WireMessage {
  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED32 = 5;

  private static final int CHUNK = 1 << 14;

  /** Stretches of the message: bytes, or floats that are still to become bytes. */
  private final List<Buffer> parts = new ArrayList<>();

  private final ByteArrayOutputStream last = new ByteArrayOutputStream();
  private long size;

  /** A field of any integer type but the zigzag ones. */
  WireMessage integer(int field, long value) {
    tag(field, VARINT);
    varint(value);
    return this;
  }

  /** A field of type float. */
  WireMessage real(int field, float value) {
    tag(field, FIXED32);
    int bits = Float.floatToRawIntBits(value);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      octet(bits >>> shift);
    }
    return this;
  }

  /** A field of type string. */
  WireMessage text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A field of type bytes. */
  WireMessage bytes(int field, byte[] value) {
    tag(field, LENGTH_DELIMITED);
    varint(value.length);
    last.writeBytes(value);
    size += value.length;
    return this;
  }

  /** A field of type bytes that holds little-endian floats; the array is kept, not copied. */
  WireMessage floats(int field, float[] values) {
    long length = (long) Float.BYTES * values.length;
    tag(field, LENGTH_DELIMITED);
    varint(length);
    closeLast();
    parts.add(FloatBuffer.wrap(values));
    size += length;
    return this;
  }

  /** A field that is a message itself, which must be complete. */
  WireMessage message(int field, WireMessage value) {
    tag(field, LENGTH_DELIMITED);
    varint(value.size);
    closeLast();
    value.closeLast();
    parts.addAll(value.parts);
    size += value.size;
    return this;
  }

  /** Bytes so far. */
  long size() {
    return size;
  }

  void writeTo(WritableByteChannel channel) throws IOException {
    closeLast();
    for (Buffer part : parts) {
      if (part instanceof FloatBuffer floats) {
        write(floats.duplicate(), channel);
      } else {
        drain(((ByteBuffer) part).duplicate(), channel);
      }
    }
  }

  private static void write(FloatBuffer floats, WritableByteChannel channel) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (floats.hasRemaining()) {
      int count = Math.min(CHUNK, floats.remaining());
      chunk.asFloatBuffer().put(floats.slice(floats.position(), count));
      floats.position(floats.position() + count);
      drain(chunk.position(0).limit(count * Float.BYTES), channel);
      chunk.clear();
    }
  }

  private static void drain(ByteBuffer bytes, WritableByteChannel channel) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void closeLast() {
    if (last.size() > 0) {
      parts.add(ByteBuffer.wrap(last.toByteArray()));
      last.reset();
    }
  }

  private void tag(int field, int type) {
    varint((long) field << 3 | type);
  }

  /** Seven bits a byte, the lowest first; the top bit says that another follows. */
  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      octet(((int) rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    octet((int) rest);
  }

  private void octet(int value) {
    last.write(value);
    size++;
  }
}
