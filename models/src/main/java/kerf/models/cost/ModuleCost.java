package kerf.models.cost;

import java.util.List;
import kerf.models.tensor.Shape;

/**
 * What a module of a network costs: an inception block, a fire module, a residual block, a layer
 * where there are no branches.
 *
 * @param name the block's name, else that of its last node or of its layer
 * @param branches true for a block with paths side by side, false for layers in a row
 * @param nodes names of its nodes, in topological order
 * @param out shape of the value it ends with
 * @param parameters trained numbers
 * @param multiplyAdds multiplications with a weight for this batch
 * @param values elements of the value it ends with
 * @param narrowest fewest elements through any cut behind the module's input, up to its end
 * @param peakValues most elements alive while one of its nodes computes, see {@link PeakMemory}
 * @param depth layers with weights on the longest path through it
 * @param field receptive field of the value it ends with; null where there is none
 */
public record ModuleCost(
    String name,
    boolean branches,
    List<String> nodes,
    Shape out,
    long parameters,
    long multiplyAdds,
    long values,
    long narrowest,
    long peakValues,
    int depth,
    ReceptiveField field) {
  /** Copies the list. */
  public ModuleCost {
    nodes = List.copyOf(nodes);
  }
}
