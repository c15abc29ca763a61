/** Checks networks against outputs that somebody else computed. */
package kerf.host.verify;
