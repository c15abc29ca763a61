package kerf.models.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {
  @TempDir private Path folder;

  private Manifest read(String yaml) throws IOException {
    Path file = folder.resolve("model.yaml");
    Files.writeString(file, yaml);
    return ManifestReader.read(file);
  }

  @Test
  void readsEveryField() throws IOException {
    Manifest manifest =
        read(
            """
            title: 5
            graph: net.onnx
            labels: "names.txt"
            preprocessing:
              size: 299
              crop: 1
              resize: bicubic
              order: bgr
              mean: [104, 117.5, 1.2e2]
              scale: [.5]
            licence: >-
              Two
              lines
            source: here
            """);

    assertThat(manifest)
        .isEqualTo(
            new Manifest(
                "5",
                "net.onnx",
                null,
                null,
                null,
                "names.txt",
                new Manifest.Pixels(
                    299, 1.0, "bicubic", "bgr", List.of(104f, 117.5f, 120f), List.of(0.5f)),
                "Two lines",
                "here"));
  }

  @Test
  void everyFieldMayBeMissing() throws IOException {
    Manifest nothing = new Manifest(null, null, null, null, null, null, null, null, null);
    assertThat(read("")).isEqualTo(nothing);
    assertThat(read("graph:\n")).isEqualTo(nothing);
    assertThat(read("preprocessing: {}").preprocessing()).isEqualTo(Manifest.Pixels.DEFAULTS);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "colour: red | unknown field 'colour'; there are [title, graph",
        "preprocessing: {colour: red} | unknown field 'preprocessing.colour'; there are [size,",
        "graph: [a, b] | 'graph' has a value of the wrong kind",
        "preprocessing: 5 | 'preprocessing' has a value of the wrong kind",
        "preprocessing: {size: 2.5} | 'preprocessing.size' has a value of the wrong kind",
        "preprocessing: {mean: 127} | 'preprocessing.mean' has a value of the wrong kind",
        "preprocessing: {mean: [red]} | 'preprocessing.mean' has a value of the wrong kind",
        "just words | the file has a value of the wrong kind",
        "graph: [ | model.yaml, line 1: ",
        "graph: a: b | model.yaml, line 1: ",
      })
  void refusesWithASentence(String yaml, String sentence) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(KerfException.class)
        .message()
        .contains(sentence)
        .contains("model.yaml")
        .hasLineCount(1);
  }
}
