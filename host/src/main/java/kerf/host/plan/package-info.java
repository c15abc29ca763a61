/**
 * Which device computes what: a network's measured costs in, a plan with its upper bound out. Only
 * numbers are read here; no device is touched.
 */
package kerf.host.plan;
