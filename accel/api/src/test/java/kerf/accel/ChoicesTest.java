package kerf.accel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was measured is kept on disk, and what is damaged there is measured again. */
class ChoicesTest {
  private final List<String> notes = new ArrayList<>();

  @TempDir private Path folder;

  private Choices open(Path file) {
    return new Choices(Optional.of(file), notes::add);
  }

  private Path file() {
    return folder.resolve("opencl").resolve("choices.txt");
  }

  @Test
  void whatIsKeptIsReadAgain() throws IOException {
    Choices first = open(file());
    assertThat(first.of("a convolution")).isEmpty();
    first.put("a convolution", "winograd");
    first.put("another", "direct");
    assertThat(file()).doesNotExist();
    first.keep();
    assertThat(Files.readString(file())).isEqualTo("winograd\ta convolution\ndirect\tanother\n");

    Choices second = open(file());
    assertThat(second.of("a convolution")).hasValue("winograd");
    assertThat(second.of("another")).hasValue("direct");
    second.put("another", "tiled");
    second.keep();
    assertThat(open(file()).of("another")).hasValue("tiled");
    assertThat(notes).isEmpty();
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void nothingNewIsNotWritten() throws IOException {
    open(file()).keep();
    assertThat(file()).doesNotExist();
    Choices choices = open(file());
    choices.put("a convolution", "winograd");
    choices.keep();
    Files.delete(file());
    choices.keep();
    assertThat(file()).doesNotExist();
  }

  @Test
  void damagedLinesAreIgnored() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "no tabulator\n\n\tno way\nwinograd\ta convolution\nhal");
    Choices choices = open(file());
    assertThat(choices.of("a convolution")).hasValue("winograd");
    assertThat(Stream.of("", "no way", "no tabulator", "hal").map(choices::of))
        .containsOnly(Optional.empty());
    choices.put("another", "direct");
    choices.keep();
    assertThat(file()).hasContent("winograd\ta convolution\ndirect\tanother\n");
  }

  @Test
  void aFileThatIsNoTextIsSaidAndMeasuredAnew() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), new byte[] {(byte) 0xC3, (byte) 0x28, '\t', 'x', '\n'});
    Choices choices = open(file());
    assertThat(notes)
        .singleElement()
        .asString()
        .startsWith("the measured choices in " + file() + " cannot be read: ");
    choices.put("a convolution", "winograd");
    choices.keep();
    assertThat(open(file()).of("a convolution")).hasValue("winograd");
    assertThat(notes).hasSize(1);
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidAndCostsNothing() throws IOException {
    Path blocked = Files.createFile(folder.resolve("blocked")).resolve("choices.txt");
    Choices choices = open(blocked);
    notes.clear();
    choices.put("a convolution", "winograd");
    choices.keep();
    assertThat(notes)
        .singleElement()
        .asString()
        .startsWith("measured choices cannot be kept in " + blocked + ": ");
    assertThat(choices.of("a convolution")).hasValue("winograd");
  }

  @Test
  void withoutAFolderTheyLastAsLongAsTheDevice() {
    Choices choices = new Choices(Optional.empty(), notes::add);
    choices.put("a convolution", "winograd");
    choices.keep();
    assertThat(choices.of("a convolution")).hasValue("winograd");
    assertThat(notes).isEmpty();
  }
}
