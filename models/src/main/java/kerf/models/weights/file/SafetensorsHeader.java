package kerf.models.weights.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The beginning of a safetensors file: which tensors follow, and where. */
final class SafetensorsHeader {
  private static final int ALIGNMENT = 8;

  private SafetensorsHeader() {}

  /** Length and JSON, padded by spaces so that the data begins at a multiple of eight. */
  static byte[] of(Map<String, SafetensorsWriter.Part> parts) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), json)) {
      out.writeStartObject();
      out.writeName("__metadata__");
      out.writeStartObject();
      out.writeStringProperty("format", "pt");
      out.writeEndObject();
      long at = 0;
      for (Map.Entry<String, SafetensorsWriter.Part> part : parts.entrySet()) {
        out.writeName(part.getKey());
        at = tensor(part.getValue(), at, out);
      }
      out.writeEndObject();
    }
    while (json.size() % ALIGNMENT != 0) {
      json.write(' ');
    }
    return ByteBuffer.allocate(Long.BYTES + json.size())
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.size())
        .put(json.toByteArray())
        .array();
  }

  /** Writes a tensor's entry; the result is where the next one begins. */
  private static long tensor(SafetensorsWriter.Part part, long begin, JsonGenerator out) {
    long end = begin + part.bytes();
    out.writeStartObject();
    out.writeStringProperty("dtype", part.type().name());
    out.writeArrayPropertyStart("shape");
    part.dims().forEach(out::writeNumber);
    out.writeEndArray();
    out.writeArrayPropertyStart("data_offsets");
    out.writeNumber(begin);
    out.writeNumber(end);
    out.writeEndArray();
    out.writeEndObject();
    return end;
  }
}
