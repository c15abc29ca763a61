/**
 * Files of weights that other libraries write: {@link kerf.models.weights.file.WeightFiles} finds
 * out what a file is and lists its tensors, {@link kerf.models.weights.file.WeightFile} reads one.
 * A reader for each format ({@code SafetensorsReader}, {@code HdfReader}, {@code KerasArchive},
 * {@code TfjsReader}, {@code OnnxReader}) only finds where tensors lie; elements stay there until
 * they are asked for.
 */
package kerf.models.weights.file;
