/**
 * The conformance suite of the device interface: one list of cases that every back end runs. A back
 * end's own test extends {@link kerf.accel.conformance.BackendConformance} and says how to open its
 * device.
 */
package kerf.accel.conformance;
