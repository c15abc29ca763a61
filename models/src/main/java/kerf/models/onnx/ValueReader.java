package kerf.models.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kerf.models.onnx.OnnxProto.Extent;
import kerf.models.onnx.OnnxProto.ValueInfo;

/** Reads ValueInfoProto, the declaration of an input or output, and the messages in it. */
final class ValueReader {
  private static final int VALUE_NAME = 1;
  private static final int VALUE_TYPE = 2;
  private static final int TYPE_TENSOR_TYPE = 1;
  private static final int TENSOR_TYPE_ELEM_TYPE = 1;
  private static final int TENSOR_TYPE_SHAPE = 2;
  private static final int SHAPE_DIM = 1;
  private static final int DIM_VALUE = 1;
  private static final int DIM_PARAM = 2;

  private final WireReader wire;

  private ValueReader(WireReader wire) {
    this.wire = wire;
  }

  static ValueInfo read(WireReader wire) throws IOException {
    return new ValueReader(wire).value();
  }

  private ValueInfo value() throws IOException {
    String name = "";
    ValueInfo type = new ValueInfo("", 0, null);
    int end = wire.enter();
    int field;
    while ((field = wire.next()) != 0) {
      switch (field) {
        case VALUE_NAME -> name = wire.text();
        case VALUE_TYPE -> type = type();
        default -> wire.skip();
      }
    }
    wire.leave(end);
    return new ValueInfo(name, type.elementType(), type.extents());
  }

  private ValueInfo type() throws IOException {
    ValueInfo type = new ValueInfo("", 0, null);
    int end = wire.enter();
    int field;
    while ((field = wire.next()) != 0) {
      if (field == TYPE_TENSOR_TYPE) {
        type = tensorType();
      } else {
        wire.skip();
      }
    }
    wire.leave(end);
    return type;
  }

  private ValueInfo tensorType() throws IOException {
    int elementType = 0;
    List<Extent> extents = null;
    int end = wire.enter();
    int field;
    while ((field = wire.next()) != 0) {
      switch (field) {
        case TENSOR_TYPE_ELEM_TYPE -> elementType = (int) wire.integer();
        case TENSOR_TYPE_SHAPE -> extents = extents();
        default -> wire.skip();
      }
    }
    wire.leave(end);
    return new ValueInfo("", elementType, extents);
  }

  private List<Extent> extents() throws IOException {
    List<Extent> extents = new ArrayList<>();
    int end = wire.enter();
    int field;
    while ((field = wire.next()) != 0) {
      if (field == SHAPE_DIM) {
        extents.add(extent());
      } else {
        wire.skip();
      }
    }
    wire.leave(end);
    return extents;
  }

  private Extent extent() throws IOException {
    long value = 0;
    String symbol = "";
    int end = wire.enter();
    int field;
    while ((field = wire.next()) != 0) {
      switch (field) {
        case DIM_VALUE -> value = wire.integer();
        case DIM_PARAM -> symbol = wire.text();
        default -> wire.skip();
      }
    }
    wire.leave(end);
    return new Extent(value, symbol);
  }
}
