/**
 * Runs kernels on a plain JVM, work-item by work-item, and finds what would go wrong on a device.
 */
package kerf.accel.simulator;
