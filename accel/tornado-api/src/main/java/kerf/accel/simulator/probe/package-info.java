/** How arrays and vectors tell the simulator what a kernel does with them. Not for kernels. */
package kerf.accel.simulator.probe;
