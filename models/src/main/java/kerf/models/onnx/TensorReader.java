package kerf.models.onnx;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.onnx.OnnxProto.TensorProto;

/**
 * Reads TensorProto, ONNX's message for a tensor. The field numbers are those of the published
 * onnx.proto.
 */
final class TensorReader {
  private static final int DIMS = 1;
  private static final int DATA_TYPE = 2;
  private static final int FLOAT_DATA = 4;
  private static final int INT32_DATA = 5;
  private static final int INT64_DATA = 7;
  private static final int NAME = 8;
  private static final int RAW_DATA = 9;
  private static final int DOUBLE_DATA = 10;
  private static final int UINT64_DATA = 11;
  private static final int EXTERNAL_DATA = 13;
  private static final int DATA_LOCATION = 14;

  private static final int ENTRY_KEY = 1;
  private static final int ENTRY_VALUE = 2;

  private static final long LOCATION_EXTERNAL = 1;

  private final WireReader wire;
  private final List<Long> dims = new ArrayList<>();
  private final List<MemorySegment> floats = new ArrayList<>();
  private final List<MemorySegment> doubles = new ArrayList<>();
  private final LongList integers = new LongList();
  private final Map<String, String> external = new HashMap<>();
  private String name = "";
  private int elementType;
  private MemorySegment raw;
  private boolean isExternal;

  private TensorReader(WireReader wire) {
    this.wire = wire;
  }

  /** Reads the fields up to the end of the message that the reader is in. */
  static TensorProto read(WireReader wire) throws IOException {
    return new TensorReader(wire).read();
  }

  private TensorProto read() throws IOException {
    int field;
    while ((field = wire.next()) != 0) {
      switch (field) {
        case DIMS -> wire.integers(dims::add);
        case DATA_TYPE -> elementType = (int) wire.integer();
        case FLOAT_DATA -> wire.fixed(Float.BYTES, floats);
        case DOUBLE_DATA -> wire.fixed(Double.BYTES, doubles);
        case INT32_DATA, INT64_DATA, UINT64_DATA -> wire.integers(integers::add);
        case NAME -> name = wire.text();
        case RAW_DATA -> raw = wire.span();
        case EXTERNAL_DATA -> entry();
        case DATA_LOCATION -> isExternal = wire.integer() == LOCATION_EXTERNAL;
        default -> wire.skip();
      }
    }
    return new TensorProto(
        name, dims, elementType, raw, join(floats), join(doubles), integers, external, isExternal);
  }

  private void entry() throws IOException {
    String key = "";
    String value = "";
    int end = wire.enter();
    int field;
    while ((field = wire.next()) != 0) {
      switch (field) {
        case ENTRY_KEY -> key = wire.text();
        case ENTRY_VALUE -> value = wire.text();
        default -> wire.skip();
      }
    }
    wire.leave(end);
    external.put(key, value);
  }

  private static MemorySegment join(List<MemorySegment> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    int size = Math.toIntExact(parts.stream().mapToLong(MemorySegment::byteSize).sum());
    MemorySegment whole = MemorySegment.ofArray(new byte[size]);
    long at = 0;
    for (MemorySegment part : parts) {
      MemorySegment.copy(part, 0, whole, at, part.byteSize());
      at += part.byteSize();
    }
    return whole;
  }
}
