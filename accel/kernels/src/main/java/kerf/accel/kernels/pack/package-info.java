/**
 * Packs: the OpenCL C that TornadoVM emitted from the kernels, as resources with a manifest, and
 * the check that source and text belong together.
 */
package kerf.accel.kernels.pack;
