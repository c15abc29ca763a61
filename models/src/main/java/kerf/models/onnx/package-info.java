/**
 * Reads and writes ONNX files: {@link kerf.models.onnx.OnnxImporter} makes a graph of one, {@link
 * kerf.models.onnx.OnnxExporter} one of a graph, {@link kerf.models.onnx.OnnxTensors} reads and
 * writes single tensors.
 *
 * <p>Reading, a file passes through three layers: the protocol buffer's fields become records
 * ({@code ProtoReader}); everything known before the network runs is computed ({@code
 * ConstantFolder}, {@code ExtentFolder}); what remains becomes Kerf's operations, in NHWC ({@code
 * Converters}). Writing takes two: each node becomes ONNX's operators, in NCHW ({@code
 * NodeWriter}), and these the fields of a protocol buffer ({@code ProtoWriter}).
 */
package kerf.models.onnx;
