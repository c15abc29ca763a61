/**
 * Programs that judge a kernel's text without the device it is meant for: offline compilers of
 * GPUs, and Oclgrind. {@code .ci/setup} installs them; where one lacks, tests say so and are
 * skipped.
 */
package kerf.accel.kernels.offline;
