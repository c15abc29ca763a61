/**
 * Finds the node at which two devices part: {@link kerf.host.diff.Differ} searches a network,
 * {@link kerf.host.diff.Isolation} runs the node alone, {@link kerf.host.diff.Reproduction} writes
 * it down for {@code kerf verify}.
 */
package kerf.host.diff;
