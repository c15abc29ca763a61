package kerf.accel.simd;

import kerf.models.graph.Activation;
import kerf.models.graph.Node;
import kerf.models.graph.Op;

/**
 * Adds the steps of a Winograd convolution.
 *
 * @param tiles the cut
 */
record WinogradLowering(Draft draft, Node node, Op.Conv2d op, Tiles tiles) {
  void lower() {
    int inputs = tiles.in().c();
    int outputs = tiles.out().c();
    Columns cut = Columns.of(tiles.elements(), outputs, inputs, false);
    WinogradConv.Split split = WinogradConv.Split.of(tiles, cut, inputs, draft.threads());
    Columns columns = cut.interleaved(tiles.elements(), split.group(), inputs);
    Sum sum = Sum.of(args(columns), tiles.transform().terms());
    boolean own = split.allColumns();
    int rows = own ? split.chunk() : split.room();
    View x = draft.read(node.inputs().getFirst());
    TileInput input = new TileInput(tiles, x, TileInput.plane(rows, inputs));
    View shared = null;
    if (!own) {
      shared = draft.temporary(tiles.elements(), input.plane());
      draft.add(new WinogradConv.Inputs(input, shared));
    }
    float lower = Activations.lower(op.activation());
    Activation rest = Activations.rest(op.activation());
    TileOutput output = new TileOutput(tiles, draft.write(node), lower, rest);
    draft.add(new WinogradConv(tiles, sum, columns, input, shared, output, split));
  }

  private ConvArgs args(Columns columns) {
    int inputs = tiles.in().c();
    float[] weights = new float[columns.weights()];
    float[] biases = new float[columns.biases()];
    Operand from = draft.weight(node.inputs().get(1));
    Operand bias = node.inputs().size() > 2 ? draft.weight(node.inputs().get(2)) : null;
    draft.prepare(
        new WinogradPack(tiles, columns, inputs, from, bias, weights, biases), from, bias);
    return new ConvArgs(new int[0], 0, 1, inputs, weights, biases, Float.NEGATIVE_INFINITY);
  }
}
