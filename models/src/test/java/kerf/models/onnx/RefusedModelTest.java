package kerf.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are refused, each with one sentence that says where and why. */
class RefusedModelTest {
  /** The number of an attribute that holds a graph. */
  private static final int GRAPH = 5;

  private static AbstractThrowableAssert<?, ? extends Throwable> refusal(Path file) {
    return assertThatThrownBy(() -> OnnxImporter.load(file))
        .isInstanceOf(KerfException.class)
        .hasMessageMatching("[^\\n]{1,300}")
        .hasMessageContaining(file.toString());
  }

  /** Right files that ask for what Kerf does not have. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          operator             | operator 'LSTM' (node 'lstm1', opset 13) is not supported
          domain               | operator 'com.microsoft.Gelu' (node 'y', opset 13) is not supported
          opset_6_add          | operator 'Add' (node 'y', opset 6) as it was before opset 7 is not
          opset_22             | written for opset 22, and only 1 to 21 are supported
          input_sequence       | the input 'x' is no tensor, which is not supported
          conv_1d              | operator 'Conv' (node 'y', opset 13) on a value of rank 3 is not
          conv_computed_weight | with its input 'w' computed at run time is not supported
          batch_norm_training  | operator 'BatchNormalization' (node 'y', opset 14) in training mode
          batch_norm_spatial   | with statistics per pixel (spatial = 0) is not supported
          batch_norm_outputs   | opset 9) with outputs of training is not supported
          dropout_mask_11      | operator 'Dropout' (node 'd', opset 11) with its output 'y' is not
          dropout_training     | operator 'Dropout' (node 'y', opset 13) in training mode is not
          transpose            | operator 'Transpose' (node 'y', opset 13) on values computed at run
          mat_mul_rank_4       | operator 'MatMul' (node 'y', opset 13) of values of rank 4 and 2 is
          pad_reflect          | operator 'Pad' (node 'y', opset 13) with mode 'reflect' is not
          add_ranks            | between values of rank 4 and 2 is not supported
          blocked              | operator 'DequantizeLinear' (node 'w', opset 21) with a scale per
          cast_string          | operator 'Cast' (node 's', opset 13) to the element type string is
          reshape_two_unknown  | where more than one dimension is known at run time only
          input_uint8          | operator 'Relu' (node 'y', opset 13) on values of uint8 is not
          input_int64          | input 'x' has the element type int64; only float is supported
          type_string          | tensor 'w' has the element type string, which is not supported
          type_unknown         | tensor 'w' has the element type number 99, which is not supported
          """)
  void unsupported(String name, String sentence) {
    refusal(Resources.path("refused/" + name + ".onnx"))
        .isInstanceOf(UnsupportedException.class)
        .hasMessageContaining(sentence);
  }

  /** Files that contradict themselves, are damaged, or want more than their due. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          empty                 | is empty
          text                  | no ONNX model
          cycle                 | has a cycle through 'b' and 'a'
          undefined             | reads 'nothing', which nothing makes
          defined_twice         | defines 'a' twice
          weight_nan            | tensor 'w' holds NaN or infinity
          weight_infinite       | tensor 'w' holds NaN or infinity
          dims_negative         | tensor 'w' has a dimension of -3
          dims_overflow         | tensor 'w' has a dimension of 2147483648
          dims_product_overflow | tensor 'w' has more elements than fit into memory
          dims_more_than_data   | tensor 'w' holds 24 bytes where [32768, 32768, 1, 1] of float take
          dims_less_than_data   | tensor 'w' holds 24 bytes where [1, 3, 1, 1] of float take 12
          dims_least            | tensor 'w' has a dimension of -9223372036854775808
          dims_2_62             | tensor 'w' has a dimension of 4611686018427387904
          dims_many             | tensor 'w' has 1000 dimensions
          constant_huge         | makes a constant of [32768, 32768, 1, 1], more than a file of this
          constant_doubling     | operator 'Concat'
          input_huge            | input 'x' declares an extent of 1099511627776
          kernel_huge           | for kernel_shape, where each must be from 1 to 16384
          input_no_shape        | input 'x' declares no shape
          output_constant       | output 'y' does not depend on an input
          conv_padded_twice     | has both auto_pad SAME_UPPER and pads [1, 1, 1, 1]
          conv_negative_pads    | has [-1, 0, 0, 0] for pads
          conv_zero_stride      | has [0, 1] for strides
          conv_groups           | has 0 groups
          conv_channels         | channels do not fit
          conv_kernel_differs   | says its kernel is [3, 3], but its weight's is [1, 1]
          pool_pads             | has pads as large as its kernel
          pool_too_large        | a 9x9 window does not fit
          reshape_misfit        | cannot bring [2, 3, 5, 4] to [7]
          flatten_axis          | has no axis 5 in a value of rank 4
          external_outside      | data in '../make_models.py', which is outside the model's folder
          external_absolute     | data in '/etc/passwd', which is outside the model's folder
          external_missing      | data in 'none.bin', which is no file in the model's folder
          external_no_location  | data in '', which is outside the model's folder
          external_folder       | data in '.', which is no file in the model's folder
          external_offset       | wants 24 bytes from byte 8 of 'weights.bin', which has 28
          external_length       | holds 12 bytes where [2, 3, 1, 1] of float take 24
          external_past_end     | wants 24 bytes from byte 8 of 'weights.bin', which has 28
          external_offset_huge  | wants 999999999999999999 bytes from byte 999999999999999999 of 'wei
          external_length_20_digits | has the length '99999999999999999999' of external data
          external_shared       | take the same external data more than 4 times over
          external_offset_text  | has the offset '-4' of external data
          """)
  void wrong(String name, String sentence) {
    refusal(Resources.path("refused/" + name + ".onnx"))
        .isNotInstanceOf(UnsupportedException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void externalDataBehindALinkToOutside(@TempDir Path folder) throws IOException {
    Path model = Files.createDirectory(folder.resolve("model")).resolve("external_link.onnx");
    Files.copy(Resources.path("refused/external_link.onnx"), model);
    Path outside = Files.write(folder.resolve("outside.bin"), new byte[24]);
    Files.createSymbolicLink(model.resolveSibling("link.bin"), outside);

    refusal(model)
        .hasMessageContaining("data in 'link.bin', which is a link to outside the model's folder");
  }

  /** Loops within loops, three thousand deep: the reader passes over what is inside. */
  @Test
  void nestedSubgraphs(@TempDir Path folder) {
    WireMessage graph = new WireMessage();
    for (int depth = 0; depth < 3_000; depth++) {
      WireMessage branch =
          new WireMessage().text(1, "then_branch").message(6, graph).integer(20, GRAPH);
      graph =
          new WireMessage()
              .message(1, ProtoWriter.node("If", List.of("y"), List.of("x"), List.of(branch)));
      graph.message(12, new WireMessage().text(1, "y"));
    }
    graph.message(11, scalar("x"));
    Path file = folder.resolve("nested.onnx");
    OnnxExporter.write(ProtoWriter.model(8, 17, graph), file);

    refusal(file).hasMessageContaining("operator 'If' (node 'y', opset 17) is not supported");
  }

  @Test
  void aCycleThroughManyNodes(@TempDir Path folder) {
    int count = 20_000;
    WireMessage graph = new WireMessage();
    for (int i = 0; i < count; i++) {
      String before = "v" + (i + count - 1) % count;
      graph.message(1, ProtoWriter.node("Relu", List.of("v" + i), List.of(before), List.of()));
    }
    graph.message(11, scalar("x")).message(12, new WireMessage().text(1, "v7"));
    Path file = folder.resolve("cycle.onnx");
    OnnxExporter.write(ProtoWriter.model(8, 17, graph), file);

    refusal(file).hasMessageContaining("has a cycle through");
  }

  /** A declared input of one float. */
  private static WireMessage scalar(String name) {
    WireMessage tensor = new WireMessage().integer(1, 1).message(2, new WireMessage());
    return new WireMessage().text(1, name).message(2, new WireMessage().message(1, tensor));
  }

  @Test
  void filesThatAreNotThereOrNoFiles(@TempDir Path folder) {
    refusal(folder.resolve("none.onnx")).hasMessageEndingWith("none.onnx does not exist");
    refusal(folder).hasMessageEndingWith("is not a file");
  }

  @Test
  void everyFileIsNamedByATest() throws IOException {
    List<String> tested = List.of("external_good.onnx", "external_link.onnx", "weights.bin");
    Stream<String> tables =
        Stream.of(RefusedModelTest.class.getDeclaredMethods())
            .map(m -> m.getAnnotation(CsvSource.class))
            .filter(Objects::nonNull)
            .flatMap(s -> s.textBlock().lines())
            .map(l -> l.substring(0, l.indexOf('|')).strip() + ".onnx");

    assertThat(Resources.list("refused").stream().map(Path::getFileName).map(Path::toString))
        .containsExactlyInAnyOrderElementsOf(Stream.concat(tables, tested.stream()).toList());
  }
}
