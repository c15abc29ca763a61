/**
 * Runs plans: a thread and a bounded queue for each stage, failures, and what was measured
 * meanwhile.
 */
package kerf.host.pipeline;
