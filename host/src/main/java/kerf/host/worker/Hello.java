package kerf.host.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import kerf.accel.Device;

/**
 * What a worker's device says of itself.
 *
 * @param facts in their order
 */
record Hello(
    String id,
    String backend,
    String kind,
    String name,
    boolean isNative,
    Map<String, String> facts) {
  static Hello of(Device device) {
    return new Hello(
        device.id(),
        device.backend(),
        device.kind(),
        device.name(),
        device.isNative(),
        device.facts());
  }

  void write(DataOutputStream out) throws IOException {
    for (String text : new String[] {id, backend, kind, name}) {
      RecordCodec.writeText(out, text);
    }
    out.writeBoolean(isNative);
    out.writeInt(facts.size());
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      RecordCodec.writeText(out, fact.getKey());
      RecordCodec.writeText(out, fact.getValue());
    }
  }

  static Hello read(DataInputStream in) throws IOException {
    String id = RecordCodec.readText(in);
    String backend = RecordCodec.readText(in);
    String kind = RecordCodec.readText(in);
    String name = RecordCodec.readText(in);
    boolean isNative = in.readBoolean();
    Map<String, String> facts = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String fact = RecordCodec.readText(in);
      facts.put(fact, RecordCodec.readText(in));
    }
    return new Hello(id, backend, kind, name, isNative, facts);
  }
}
