/**
 * What a network costs before any device is chosen: parameters and multiply-adds, layer by layer.
 */
package kerf.models.cost;
