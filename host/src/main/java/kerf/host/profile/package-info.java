/**
 * Measures networks on devices: compiling, whole runs, every fused group, transfers. What is
 * measured goes into {@link kerf.profiles}.
 */
package kerf.host.profile;
