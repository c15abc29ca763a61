/**
 * Annotated Java kernels, one file a family, and their catalogue. A kernel is a static method of
 * arrays; it allocates nothing and checks nothing: the plan that launches it does.
 */
package kerf.accel.kernels;
