/**
 * Reads ONNX files: {@link kerf.models.onnx.OnnxImporter} makes a graph of one, {@link
 * kerf.models.onnx.OnnxTensors} a tensor.
 *
 * <p>A file passes through three layers: the protocol buffer's fields become records ({@code
 * ProtoReader}); everything known before the network runs is computed ({@code ConstantFolder},
 * {@code ExtentFolder}); what remains becomes Kerf's operations, in NHWC ({@code Converters}).
 */
package kerf.models.onnx;
