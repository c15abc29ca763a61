/** Kerf and its peers side by side. */
package kerf.bench;
