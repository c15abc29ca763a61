/** Where weights come from, and binding them to a graph. */
package kerf.models.weights;
