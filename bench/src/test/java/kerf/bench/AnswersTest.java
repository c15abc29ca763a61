package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
  @TempDir private Path folder;

  private Path rows(String... lines) throws IOException {
    return Files.write(folder.resolve("rows.jsonl"), List.of(lines));
  }

  private Answers afterTheReference() throws IOException {
    Answers answers = new Answers();
    answers.take("reference", rows("{\"file\":\"a\",\"logits\":[1.0,3.0,2.0]}"));
    return answers;
  }

  @Test
  void comparesLogitsOfTheSamePictureOnly() throws IOException {
    Answers answers = afterTheReference();
    answers.take(
        "simd",
        rows(
            "{\"file\":\"a\",\"logits\":[1.0,3.00001,2.0]}",
            "{\"file\":\"b\",\"logits\":[7.0,0.0,0.0]}"));
    assertThat(answers.compared()).isEqualTo(1);
    assertThat(answers.worst()).isBetween(1e-5, 2e-5);
  }

  @Test
  void refusesOtherLogitsAndAnotherBestClass() throws IOException {
    Answers answers = afterTheReference();
    assertThatThrownBy(
            () -> answers.take("simd", rows("{\"file\":\"a\",\"logits\":[1.0,3.1,2.0]}")))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("simd answers wrongly for a");
    answers.take("simd", rows("{\"file\":\"a\",\"top\":[{\"index\":1}]}"));
    assertThatThrownBy(
            () -> answers.take("pipeline", rows("{\"file\":\"a\",\"top\":[{\"index\":2}]}")))
        .hasMessageContaining("pipeline answers wrongly for a");
  }

  @Test
  void refusesPicturesThatCannotBeRead() throws IOException {
    assertThatThrownBy(
            () -> new Answers().take("simd", rows("{\"file\":\"a\",\"error\":\"a is torn\"}")))
        .hasMessage("leave out a picture: a is torn");
  }
}
