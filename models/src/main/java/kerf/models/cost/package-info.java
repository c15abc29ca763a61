/**
 * What a network costs before any device is chosen: parameters and multiply-adds by layer and by
 * module, the representation through each cut, receptive fields, factorised convolutions; two
 * networks side by side, and counts beside published figures.
 */
package kerf.models.cost;
