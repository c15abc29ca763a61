/** Shapes and dense tensors. */
package kerf.models.tensor;
