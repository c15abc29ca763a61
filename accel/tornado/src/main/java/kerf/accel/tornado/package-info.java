/**
 * Segments on a live TornadoVM: it compiles the kernels' bytecode for its devices while the program
 * runs. The only package that sees TornadoVM's runtime.
 */
package kerf.accel.tornado;
