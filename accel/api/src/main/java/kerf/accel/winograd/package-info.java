/**
 * The mathematics of Winograd convolution: transforms from points, by exact fractions. No kernels:
 * back ends turn the matrices into code of their own.
 */
package kerf.accel.winograd;
