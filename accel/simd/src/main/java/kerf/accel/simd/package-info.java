/**
 * The engine in pure Java, on {@code jdk.incubator.vector}. No other package imports that module.
 *
 * <p>A segment is <em>lowered</em> once: its graph is rewritten, every value gets a {@link
 * kerf.accel.simd.View} into one array (the arena, shared by values that never live together), and
 * every node becomes one or a few {@link kerf.accel.simd.Step}s. A run is the list of steps, each
 * split into tasks over the device's {@link kerf.accel.simd.Crew}.
 *
 * <p>A convolution is a sum over a table of taps ({@link kerf.accel.simd.DirectConv}) or Winograd's
 * ({@link kerf.accel.simd.WinogradConv}); both end in the register blocks, which a generator
 * writes.
 *
 * <p>Arena and weights are {@code float[]}: with 256-bit vectors the block kernels were much faster
 * on arrays than on memory segments, where a broadcast from memory costs an extra move through a
 * general register and the bounds checks cost vector registers.
 *
 * <p>What the register allocator of C2 forgives in a block kernel: sums that begin at zero (not at
 * the bias, not as copies of each other) and end in an addition and a maximum. A lower and an upper
 * bound, or 4 x 3 sums on 16 registers, spill sums inside the loop. Both were timed by hand; a
 * benchmark has yet to hold them.
 */
package kerf.accel.simd;
