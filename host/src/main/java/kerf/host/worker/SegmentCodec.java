package kerf.host.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;

/** Segments as bytes, weights and all; what is read is what was written, node by node. */
final class SegmentCodec {
  private SegmentCodec() {}

  static void write(DataOutputStream out, Segment segment) throws IOException {
    Graph graph = segment.graph();
    RecordCodec.writeText(out, graph.name());
    out.writeInt(graph.nodes().size());
    for (Node node : graph.nodes()) {
      RecordCodec.write(out, Node.class, node);
    }
    out.writeInt(graph.outputs().size());
    for (String output : graph.outputs()) {
      RecordCodec.writeText(out, output);
    }
    for (Node input : graph.inputs()) {
      RecordCodec.write(out, Shape.class, segment.shape(input.name()));
    }
  }

  static Segment read(DataInputStream in) throws IOException {
    String name = RecordCodec.readText(in);
    List<Node> nodes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      nodes.add((Node) RecordCodec.read(in, Node.class));
    }
    List<String> outputs = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      outputs.add(RecordCodec.readText(in));
    }
    Graph graph = new Graph(name, nodes, outputs);
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (Node input : graph.inputs()) {
      shapes.put(input.name(), (Shape) RecordCodec.read(in, Shape.class));
    }
    return Segment.of(graph, shapes);
  }
}
