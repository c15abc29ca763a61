package kerf.accel.kernels.plan;

import kerf.models.graph.Activation;

/**
 * What a convolution is computed from.
 *
 * @param node name of the graph's node
 * @param in index of the input's buffer
 * @param out index of the output's buffer
 * @param weights in the order [k, c, r, s]
 * @param bias one per output channel, or null
 * @param activation one that {@link Limits#cover}
 */
public record ConvOperands(
    String node, int in, int out, float[] weights, float[] bias, Activation activation) {}
