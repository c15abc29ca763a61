package kerf.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each form of an operator becomes. That the result computes the same as onnxruntime is
 * checked where there is a device.
 */
class OperatorConversionTest {
  private static final Padding NO_PADDING = Padding.none();

  private static Op op(String name) {
    return Resources.loadCase(name).node("y").op();
  }

  private static Window window(int h, int w, int strideH, int strideW, Padding padding) {
    return new Window(h, w, strideH, strideW, 1, 1, padding);
  }

  private static Padding pads(int top, int left, int bottom, int right) {
    return new Padding.Explicit(top, left, bottom, right);
  }

  private static Op conv(Window window, int groups) {
    return new Op.Conv2d(window, groups, Activation.NONE);
  }

  @Test
  void convolutions() {
    assertThat(op("conv_bias")).isEqualTo(conv(window(3, 2, 1, 1, NO_PADDING), 1));
    assertThat(op("conv_asymmetric")).isEqualTo(conv(window(3, 2, 2, 1, pads(1, 0, 2, 1)), 1));
    assertThat(op("conv_groups_dilated"))
        .isEqualTo(conv(new Window(3, 2, 1, 1, 2, 1, pads(2, 1, 2, 1)), 2));
    assertThat(op("conv_same_upper")).isEqualTo(conv(window(3, 2, 2, 2, Padding.Same.UPPER), 1));
    assertThat(op("conv_same_lower")).isEqualTo(conv(window(3, 2, 2, 2, Padding.Same.LOWER), 1));
    assertThat(op("conv_valid")).isEqualTo(conv(window(3, 2, 1, 1, NO_PADDING), 1));
  }

  @Test
  void maxPools() {
    assertThat(op("max_pool_8"))
        .isEqualTo(new Op.MaxPool(window(3, 2, 2, 1, pads(1, 0, 1, 1)), false));
    assertThat(op("max_pool_unused_indices"))
        .isEqualTo(new Op.MaxPool(window(2, 2, 1, 1, NO_PADDING), false));
    assertThat(op("max_pool_ceil_dilated"))
        .isEqualTo(new Op.MaxPool(new Window(2, 2, 2, 2, 2, 1, NO_PADDING), true));
  }

  @Test
  void averagePools() {
    assertThat(op("average_pool_8"))
        .isEqualTo(new Op.AvgPool(window(3, 3, 1, 1, pads(1, 1, 1, 1)), false, false));
    assertThat(op("average_pool_counted"))
        .isEqualTo(new Op.AvgPool(window(3, 3, 1, 1, pads(1, 1, 1, 1)), false, true));
    assertThat(op("average_pool_ceil"))
        .isEqualTo(new Op.AvgPool(window(2, 2, 2, 2, NO_PADDING), true, false));
    assertThat(op("average_pool_dilated"))
        .isEqualTo(new Op.AvgPool(new Window(2, 2, 1, 1, 2, 2, NO_PADDING), false, false));
    assertThat(op("average_pool_same"))
        .isEqualTo(new Op.AvgPool(window(3, 3, 2, 2, Padding.Same.UPPER), false, false));
    assertThat(op("global_average_pool")).isEqualTo(new Op.GlobalAvgPool());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 14, 15})
  void batchNormalisation(int opset) {
    Graph graph = Resources.loadCase("batch_norm_" + opset);

    assertThat(graph.node("y").op()).isEqualTo(new Op.BatchNorm(1e-3f, true));
    assertThat(graph.node("y").inputs()).containsExactly("x", "s", "b", "m", "v");
  }

  @Test
  void batchNormalisationOfAMatrixHasTheDefaultEpsilon() {
    assertThat(op("batch_norm_matrix")).isEqualTo(new Op.BatchNorm(1e-5f, true));
  }

  @Test
  void activations() {
    assertThat(op("relu")).isEqualTo(new Op.Activate(Activation.RELU));
    assertThat(op("sigmoid")).isEqualTo(new Op.Activate(Activation.SIGMOID));
    assertThat(op("clip_6")).isEqualTo(new Op.Activate(Activation.clip(-0.5f, 0.25f)));
    assertThat(op("clip_11")).isEqualTo(new Op.Activate(Activation.clip(-0.5f, 0.25f)));
    Op maxOnly = new Op.Activate(Activation.clip(-Float.MAX_VALUE, 0.25f));
    assertThat(op("clip_6_max_only")).isEqualTo(maxOnly);
    assertThat(op("clip_12_max_only")).isEqualTo(maxOnly);
  }

  @Test
  void whatDoesNothingAtInference() {
    assertThat(op("dropout_8")).isEqualTo(new Op.Dropout());
    assertThat(op("dropout_12")).isEqualTo(new Op.Dropout());
    assertThat(op("dropout_unused_mask")).isEqualTo(new Op.Dropout());
    assertThat(op("identity")).isEqualTo(new Op.Identity());
    assertThat(op("cast")).isEqualTo(new Op.Identity());
  }

  @Test
  void localResponseNormalisation() {
    assertThat(op("lrn")).isEqualTo(new Op.Lrn(3, 0.5f, 0.6f, 1.5f));
    assertThat(op("lrn_defaults")).isEqualTo(new Op.Lrn(5, 1e-4f, 0.75f, 1));
  }

  @Test
  void softmaxBefore13CoercesAndSince13TakesOneAxis() {
    assertThat(op("softmax_8_default")).isEqualTo(new Op.Softmax(List.of(1, 2, 3)));
    assertThat(op("softmax_11_axis_2")).isEqualTo(new Op.Softmax(List.of(1, 2)));
    assertThat(op("softmax_12_axis_last")).isEqualTo(new Op.Softmax(List.of(2)));
    assertThat(op("softmax_13_default")).isEqualTo(new Op.Softmax(List.of(2)));
    assertThat(op("softmax_13_channels")).isEqualTo(new Op.Softmax(List.of(3)));
    assertThat(op("softmax_matrix")).isEqualTo(new Op.Softmax(List.of(1)));
  }

  /** Shapes are NHWC: 1 x H x W x C. */
  @ParameterizedTest
  @CsvSource({
    "add_channels, 1, 1x1x1x3",
    "add_columns, 1, 1x1x4x1",
    "add_rows_columns, 0, 1x5x4x1",
    "add_full, 1, 1x5x4x3",
    "add_scalar, 1, 1x1x1x1",
    "add_matrix_vector, 1, 5",
    "mul_channels, 1, 1x1x1x3",
    "prelu_channels, 1, 1x1x1x3",
    "prelu_columns, 1, 1x1x4x1",
    "prelu_scalar, 1, 1x1x1x1",
    "concat_constant, 1, 2x5x4x2"
  })
  void constantsBesideFeatureMapsAreBroadcastInOnnxsOrder(String name, int input, String shape) {
    Graph graph = Resources.loadCase(name);
    Op operand = graph.node(graph.node("y").inputs().get(input)).op();

    assertThat(((Op.Constant) operand).value().shape()).hasToString(shape);
  }

  @Test
  void aConstantsElementsMoveWithItsAxes() {
    Graph graph = Resources.loadCase("add_full");
    Tensor stored =
        ((Op.Constant) graph.node(graph.node("y").inputs().get(1)).op()).value().nhwcToNchw();

    assertThat(stored.shape()).isEqualTo(Shape.of(1, 3, 5, 4));
    assertThat(stored.nchwToNhwc().data())
        .isEqualTo(((Op.Constant) graph.node("c").op()).value().data());
  }

  @Test
  void sumBecomesAChainOfAdditions() {
    Graph graph = Resources.loadCase("sum_three");

    assertThat(graph.node("y").op()).isEqualTo(new Op.Add(Activation.NONE));
    assertThat(graph.node("y").inputs()).containsExactly("y.sum1", "c");
    assertThat(graph.node("y.sum1").inputs()).containsExactly("x", "r");
    assertThat(op("sum_one")).isEqualTo(new Op.Identity());
  }

  /** 16 bits hold -32768 to 32767; scales and zero points stand on the axis that the file names. */
  @Test
  void quantisedValuesAreWholeNumbers() {
    Graph pair = Resources.loadCase("quantize_pair");
    assertThat(pair.node("q").op()).isEqualTo(new Op.Quantize(0, 255));
    assertThat(pair.node("y").op()).isEqualTo(new Op.Mul());
    assertThat(pair.node("y").inputs()).containsExactly("y.moved", "y.scale");
    assertThat(constant(pair, pair.node("y.moved").inputs().get(1)).data()).containsExactly(-117);
    assertThat(Resources.loadCase("quantize_pair_signed").node("q").op())
        .isEqualTo(new Op.Quantize(-128, 127));
    assertThat(Resources.loadCase("quantize_16").node("q").op())
        .isEqualTo(new Op.Quantize(-32768, 32767));
    Graph channels = Resources.loadCase("quantize_channels");
    assertThat(constant(channels, "q.scale").shape()).isEqualTo(Shape.of(1, 1, 1, 3));
    assertThat(constant(channels, "q.zero").data()).containsExactly(0, 117, 255);
    assertThat(constant(Resources.loadCase("quantize_rows"), "q.scale").shape())
        .isEqualTo(Shape.of(1, 3));
  }

  private static Tensor constant(Graph graph, String name) {
    return ((Op.Constant) graph.node(name).op()).value();
  }

  @Test
  void theLargestPixelIsAWindowAsLargeAsTheMap() {
    assertThat(op("global_max_pool"))
        .isEqualTo(new Op.MaxPool(window(5, 4, 1, 1, NO_PADDING), false));
  }

  @Test
  void aMaskAtInferenceIsOnes() {
    Graph graph = Resources.loadCase("dropout_mask");
    assertThat(graph.outputs()).containsExactly("y", "m");
    assertThat(graph.node("m").op()).isEqualTo(new Op.Activate(Activation.clip(1, 1)));
  }

  @Test
  void matrices() {
    assertThat(op("gemm_8")).isEqualTo(new Op.Gemm(0.5f, 2, false, false, Activation.NONE));
    assertThat(op("gemm_no_c")).isEqualTo(new Op.Gemm(1, 1, false, true, Activation.NONE));
    assertThat(op("gemm_trans_a")).isEqualTo(new Op.Gemm(1, 1, true, false, Activation.NONE));
    assertThat(op("mat_mul")).isEqualTo(new Op.Gemm(1, 1, false, false, Activation.NONE));
    assertThat(Resources.loadCase("mat_mul_left").node("y").inputs()).containsExactly("w", "x");
  }

  @Test
  void concatenationAndFlatteningMapTheirAxes() {
    assertThat(op("concat_1")).isEqualTo(new Op.Concat(3));
    assertThat(op("concat_minus_1")).isEqualTo(new Op.Concat(2));
    assertThat(op("concat_2")).isEqualTo(new Op.Concat(1));
    assertThat(op("concat_minus_2")).isEqualTo(new Op.Concat(1));
    assertThat(op("concat_matrices")).isEqualTo(new Op.Concat(1));
    assertThat(op("flatten_0")).isEqualTo(new Op.Flatten(0));
    assertThat(op("flatten_4")).isEqualTo(new Op.Flatten(4));
    assertThat(op("flatten_minus_1")).isEqualTo(new Op.Flatten(3));
  }

  @Test
  void reshapesSpeakOnnxsOrder() {
    assertThat(op("reshape_copy_rest")).isEqualTo(new Op.Reshape(List.of(2, 60)));
    assertThat(op("reshape_rest_first")).isEqualTo(new Op.Reshape(List.of(6, 20)));
    assertThat(op("reshape_rank_4")).isEqualTo(new Op.Reshape(List.of(2, 5, 3, 4)));
    assertThat(op("reshape_allowzero")).isEqualTo(new Op.Reshape(List.of(2, 60)));
    assertThat(op("squeeze_11")).isEqualTo(new Op.Reshape(List.of(0, 3)));
    assertThat(op("squeeze_13")).isEqualTo(new Op.Reshape(List.of(0, 3)));
    assertThat(op("unsqueeze_13")).isEqualTo(new Op.Reshape(List.of(0, 3, 1, 1)));
  }

  /** N is copied (0); what depends on height and width remains (-1). */
  @Test
  void shapesComputedFromInputsAreResolved() {
    assertThat(op("view_batch_11")).isEqualTo(new Op.Reshape(List.of(0, 20)));
    assertThat(op("view_batch_13")).isEqualTo(new Op.Reshape(List.of(0, 20)));
    assertThat(op("view_batch_of_input")).isEqualTo(new Op.Reshape(List.of(0, -1)));
    assertThat(op("view_computed_width")).isEqualTo(new Op.Reshape(List.of(0, 3, -1)));
    assertThat(op("view_whole_shape")).isEqualTo(new Op.Reshape(List.of(0, 3, 1, 1)));
    assertThat(op("view_fixed")).isEqualTo(new Op.Reshape(List.of(3, 40)));
  }

  @Test
  void paddingMapsItsAxes() {
    assertThat(op("pad_8")).isEqualTo(new Op.Pad(List.of(0, 2, 0, 1), List.of(0, 1, 3, 0), 0.5f));
    assertThat(op("pad_11_cut"))
        .isEqualTo(new Op.Pad(List.of(0, -1, 1, 0), List.of(0, 2, -2, 0), 0.5f));
    assertThat(op("pad_18_axes"))
        .isEqualTo(new Op.Pad(List.of(0, 0, 1, 2), List.of(0, 0, 3, 4), 0));
  }
}
