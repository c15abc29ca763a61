/** Plans run launch by launch in the simulator: a device that every machine has, for tests. */
package kerf.accel.kernels.simulated;
