/**
 * From a network's parameters to the tensors of a file: {@link
 * kerf.models.weights.names.NamedWeights} finds each by a table of names ({@code *.names} among the
 * resources), checks shapes, and turns what is stored in another order.
 */
package kerf.models.weights.names;
