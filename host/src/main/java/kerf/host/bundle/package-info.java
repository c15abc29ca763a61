/**
 * Edge bundles: a folder with a network, Kerf and a Java of its own, made here and checked where it
 * runs.
 */
package kerf.host.bundle;
