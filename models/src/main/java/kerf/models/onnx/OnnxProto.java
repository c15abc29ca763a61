package kerf.models.onnx;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;

/** The messages of an ONNX file as far as Kerf reads them. */
final class OnnxProto {
  private OnnxProto() {}

  /**
   * A whole file.
   *
   * @param opsets version of each operator set by domain; the default domain is the empty string
   * @param graph null when the file has none
   */
  record ModelProto(Map<String, Long> opsets, GraphProto graph) {}

  /**
   * A network.
   *
   * @param sparse true when it has sparse initialisers
   */
  record GraphProto(
      List<NodeProto> nodes,
      List<TensorProto> initializers,
      List<ValueInfo> inputs,
      List<ValueInfo> outputs,
      boolean sparse) {}

  /**
   * One operator call. An empty name among inputs is an input left out; among outputs, a value that
   * nobody reads.
   *
   * @param domain operator set; the default one is the empty string
   */
  record NodeProto(
      String name,
      String operator,
      String domain,
      List<String> inputs,
      List<String> outputs,
      Map<String, AttributeProto> attributes) {
    /** The node's name for a person: its own or, where it has none, that of its first output. */
    String label() {
      return !name.isEmpty() || outputs.isEmpty() ? name : outputs.getFirst();
    }
  }

  /**
   * An attribute; only the field that its type names is set.
   *
   * @param type which field, by the numbers of {@link ProtoReader}
   * @param tensor null when absent
   */
  record AttributeProto(
      String name,
      int type,
      float real,
      long integer,
      String text,
      TensorProto tensor,
      List<Float> reals,
      List<Long> integers) {}

  /**
   * A tensor as stored.
   *
   * @param elementType by the numbers of {@link ElementType}
   * @param raw raw_data: little-endian elements; null when absent
   * @param floats float_data, which is packed as raw_data is
   * @param doubles double_data, likewise
   * @param integers int32_data, int64_data and uint64_data
   * @param external entries of external_data
   * @param isExternal true when the data is in another file
   */
  record TensorProto(
      String name,
      List<Long> dims,
      int elementType,
      MemorySegment raw,
      MemorySegment floats,
      MemorySegment doubles,
      LongList integers,
      Map<String, String> external,
      boolean isExternal) {
    /** The same tensor under another name. */
    TensorProto named(String other) {
      return new TensorProto(
          other, dims, elementType, raw, floats, doubles, integers, external, isExternal);
    }
  }

  /**
   * A declared input or output.
   *
   * @param elementType 0 when it is not a tensor
   * @param extents null when no shape is declared
   */
  record ValueInfo(String name, int elementType, List<Extent> extents) {}

  /**
   * One declared dimension: a number, or a name for one that is known at run time.
   *
   * @param value 0 when absent
   * @param symbol empty when absent
   */
  record Extent(long value, String symbol) {}
}
