/**
 * A classifier over a whole picture: {@link kerf.host.dense.DenseForm} makes it convolutions,
 * {@link kerf.host.dense.DenseClassifier} runs it, {@link kerf.host.dense.ClassMap} is what comes
 * out, {@link kerf.host.dense.HeatMap} draws it.
 */
package kerf.host.dense;
