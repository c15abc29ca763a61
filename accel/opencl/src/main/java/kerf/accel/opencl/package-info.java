/**
 * Launches packs on OpenCL devices through JOCL: discovery, compiled kernels and their cache,
 * buffers, queues. The only place that imports {@code org.jocl}.
 */
package kerf.accel.opencl;
