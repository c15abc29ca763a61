package kerf.models.onnx;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Consumer;

/**
 * The fields of a protocol buffer, one after the other. A message is read as {@code int end =
 * wire.enter(); while ((field = wire.next()) != 0) {...} wire.leave(end);}. Lengths are checked
 * against the message around them before anything is allocated, and large data is not read but
 * pointed at.
 *
 * <p>Every method throws an IOException when the bytes are not what is asked for.
 */
final class WireReader {
  private final MemorySegment bytes;
  private final CodedInputStream in;
  private int tag;

  WireReader(MemorySegment bytes) throws IOException {
    this.bytes = bytes;
    this.in = CodedInputStream.newInstance(new SegmentStream(bytes));
    in.pushLimit(Math.toIntExact(bytes.byteSize()));
  }

  /** The next field's number, 0 at the end of the message. */
  int next() throws IOException {
    tag = in.readTag();
    return WireFormat.getTagFieldNumber(tag);
  }

  /** Goes into the field, which is a message; the result is what {@link #leave} takes. */
  int enter() throws IOException {
    expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    return in.pushLimit(in.readRawVarint32());
  }

  /** Goes on behind a message that has been read to its end. */
  void leave(int end) {
    in.popLimit(end);
  }

  /**
   * Passes over a field. Groups are no part of ONNX; refusing them leaves no nesting that a file
   * could choose.
   */
  void skip() throws IOException {
    int type = WireFormat.getTagWireType(tag);
    if (type == WireFormat.WIRETYPE_START_GROUP || !in.skipField(tag)) {
      throw new IOException("field " + WireFormat.getTagFieldNumber(tag) + " is a group");
    }
  }

  long integer() throws IOException {
    expect(WireFormat.WIRETYPE_VARINT);
    return in.readInt64();
  }

  float real() throws IOException {
    expect(WireFormat.WIRETYPE_FIXED32);
    return in.readFloat();
  }

  /** A text; control characters are refused, since names end up on a terminal. */
  String text() throws IOException {
    expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    String text = in.readString();
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IOException("a name holds control characters");
    }
    return text;
  }

  /** The bytes of a field, where they lie. */
  MemorySegment span() throws IOException {
    expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    int length = in.readRawVarint32();
    if (length < 0 || length > in.getBytesUntilLimit()) {
      throw new IOException("field " + WireFormat.getTagFieldNumber(tag) + " is cut off");
    }
    MemorySegment span = bytes.asSlice(in.getTotalBytesRead(), length);
    in.skipRawBytes(length);
    return span;
  }

  /** Integers, packed or a single one. */
  void integers(Consumer<Long> each) throws IOException {
    if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      each.accept(integer());
      return;
    }
    int end = enter();
    while (!in.isAtEnd()) {
      each.accept(in.readInt64());
    }
    leave(end);
  }

  /**
   * Numbers of fixed width, packed or a single one: the bytes where they lie.
   *
   * @param width 4 or 8 bytes
   */
  void fixed(int width, List<MemorySegment> parts) throws IOException {
    if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      parts.add(span());
      return;
    }
    expect(width == 4 ? WireFormat.WIRETYPE_FIXED32 : WireFormat.WIRETYPE_FIXED64);
    if (width > in.getBytesUntilLimit()) {
      throw new IOException("field " + WireFormat.getTagFieldNumber(tag) + " is cut off");
    }
    parts.add(bytes.asSlice(in.getTotalBytesRead(), width));
    in.skipRawBytes(width);
  }

  private void expect(int type) throws IOException {
    if (WireFormat.getTagWireType(tag) != type) {
      throw new IOException(
          "field "
              + WireFormat.getTagFieldNumber(tag)
              + " has wire type "
              + WireFormat.getTagWireType(tag));
    }
  }
}
