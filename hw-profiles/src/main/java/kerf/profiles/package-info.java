/** Measured profiles of networks on devices, and the files that hold them. */
package kerf.profiles;
