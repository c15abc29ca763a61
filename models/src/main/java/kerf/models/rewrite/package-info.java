/** Pure functions from graph to graph; each keeps the outputs' names and values. */
package kerf.models.rewrite;
