/** Runs of many pictures through a pipeline into a file of rows, in order, each picture once. */
package kerf.host.batch;
