/**
 * How well networks classify labelled pictures: data sets, crops and ensembles, errors with their
 * intervals, calibration. Rows are kept as they are made, and all figures follow from them.
 */
package kerf.host.eval;
