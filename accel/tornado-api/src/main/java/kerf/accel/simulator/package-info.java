/**
 * Runs a kernel on a plain JVM, every work-item of every group, and finds what would go wrong on a
 * device: races, accesses out of bounds, barriers that not all reach, values that nobody set.
 */
package kerf.accel.simulator;
