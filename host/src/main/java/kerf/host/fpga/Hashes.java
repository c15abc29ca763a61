package kerf.host.fpga;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;

/** What things are recognised by: SHA-256 in hexadecimal digits. */
final class Hashes {
  private Hashes() {}

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of a network: its operations, how they hang together, and all shapes; not its weights. */
  static String of(Segment network) {
    Map<String, Integer> numbers = new HashMap<>();
    StringBuilder all = new StringBuilder();
    for (Node node : network.graph().nodes()) {
      all.append(numbers.size()).append(' ');
      all.append(node.op() instanceof Op.Constant ? "weight" : node.op().toString());
      node.inputs().forEach(input -> all.append(" <").append(numbers.get(input)));
      all.append(' ').append(network.shape(node.name())).append('\n');
      numbers.put(node.name(), numbers.size());
    }
    network.graph().outputs().forEach(output -> all.append('>').append(numbers.get(output)));
    return of(all.toString());
  }
}
