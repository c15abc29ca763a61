package kerf.host.eval;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Tensor;

/** By which a network is known again: its operations, how they hang together, and its weights. */
final class Fingerprint {
  private Fingerprint() {}

  /** Eight hexadecimal digits. */
  static String of(Graph graph) {
    CRC32C sum = new CRC32C();
    for (Node node : graph.nodes()) {
      String op = node.op() instanceof Op.Constant(Tensor value) ? of(value) : node.op().toString();
      add(sum, node.name() + " " + node.inputs() + " " + op);
    }
    add(sum, graph.outputs().toString());
    return "%08x".formatted(sum.getValue());
  }

  /** Where elements follow from something that is known, that stands for them. */
  private static String of(Tensor value) {
    if (value.origin().isPresent()) {
      return value.shape() + " " + value.origin().get();
    }
    int hash = 1;
    for (float element : value.data()) {
      hash = 31 * hash + Float.floatToRawIntBits(element);
    }
    return value.shape() + " " + hash;
  }

  private static void add(CRC32C sum, String text) {
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    sum.update('\n');
  }
}
