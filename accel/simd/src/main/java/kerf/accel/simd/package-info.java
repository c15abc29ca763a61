/**
 * The engine in pure Java, on {@code jdk.incubator.vector}. No other package imports that module.
 *
 * <p>A segment is <em>lowered</em> once: its graph is rewritten, every value gets a {@link
 * kerf.accel.simd.View} into one array (the arena, shared by values that never live together), and
 * every node becomes one or a few {@link kerf.accel.simd.Step}s. A run is the list of steps, each
 * split into tasks over the device's {@link kerf.accel.simd.Crew}.
 *
 * <p>A convolution is a sum over a table of taps ({@link kerf.accel.simd.DirectConv}) or Winograd's
 * ({@link kerf.accel.simd.WinogradConv}), whose products have rows at equal distances; both end in
 * the register blocks, which a generator writes.
 *
 * <p>Arena and weights are {@code float[]}: with 256-bit vectors the block kernels were much faster
 * on arrays than on memory segments, where a broadcast from memory costs an extra move through a
 * general register and the bounds checks cost vector registers.
 *
 * <p>What the register allocator of C2 forgives in a block kernel: sums that begin at zero (not at
 * the bias, not as copies of each other). Twelve sums, two vectors of weights and two of broadcasts
 * are all of 16 registers: one more value that lives across the loop (a bound as a vector, a second
 * branch behind it) spills a sum in each of its rounds, as do 4 x 3 sums, and unrolling by hand.
 * {@code max} is five instructions on x86, a comparison and a blend are two. All this was found by
 * timing and by reading machine code; a benchmark has yet to hold it.
 */
package kerf.accel.simd;
