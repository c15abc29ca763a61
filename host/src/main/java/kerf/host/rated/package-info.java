/**
 * Acts out a machine that is not there: devices that compute the right answer on a device that is,
 * and hand it over when the time of the device that they stand for has passed. What is measured so
 * is labelled, and void where this machine could not keep up.
 */
package kerf.host.rated;
