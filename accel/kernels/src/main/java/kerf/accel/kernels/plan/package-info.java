/**
 * Segments as lists of kernel launches over buffers: pure data, which an OpenCL queue, the
 * simulator or live TornadoVM then runs.
 */
package kerf.accel.kernels.plan;
