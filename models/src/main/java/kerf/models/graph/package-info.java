/** The network as an immutable graph of sealed operations, its shapes and its segments. */
package kerf.models.graph;
