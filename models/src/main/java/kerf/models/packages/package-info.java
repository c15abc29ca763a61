/**
 * Model packages: a folder with a model.yaml that says which graph, which weights, how pixels
 * become its input, what its outputs are called.
 */
package kerf.models.packages;
