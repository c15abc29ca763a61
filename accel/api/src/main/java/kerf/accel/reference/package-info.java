/**
 * The reference back end: plain loops with double sums, the oracle that every other back end is
 * compared with.
 */
package kerf.accel.reference;
