package kerf.host.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFilesTest {
  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x", UTF_8);
  }

  private static List<InputEntry> expand(Object... inputs) {
    List<String> texts = Arrays.stream(inputs).map(Object::toString).toList();
    return ImageFiles.expand(texts, Reader.nullReader());
  }

  private static InputEntry found(Path path) {
    return new InputEntry.Found(path);
  }

  private static InputEntry failed(Object name, String clause) {
    return new InputEntry.Failed(name.toString(), name + ": " + clause);
  }

  @Test
  void aFileIsTakenAsItIs() throws IOException {
    Path odd = file("picture.dat");
    Path hidden = file(".hidden.png");
    assertThat(expand(odd, hidden)).containsExactly(found(odd), found(hidden));
  }

  @Test
  void foldersAreSearchedAndSorted() throws IOException {
    Path c = file("c.PNG");
    Path b = file("b/z.jpeg");
    Path a = file("b/a/1.webp");
    Path more = file("d.Jpg");
    Path bmp = file("e.bmp");
    Path gif = file("f.gif");
    file("notes.txt");
    file("png");
    file(".hidden.png");
    file(".git/x.png");
    assertThat(expand(folder))
        .containsExactly(found(a), found(b), found(c), found(more), found(bmp), found(gif));
  }

  @Test
  void aFolderThatWasAskedForMayBeHidden() throws IOException {
    Path picture = file(".album/x.png");
    assertThat(expand(folder.resolve(".album"))).containsExactly(found(picture));
    Path dotted = folder.resolve(".album/.");
    assertThat(expand(dotted)).containsExactly(found(dotted.resolve("x.png")));
  }

  @Test
  void problemsStayInTheirPlace() throws IOException {
    Path a = file("a.png");
    Path b = file("b.png");
    Path none = folder.resolve("none.png");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(expand(a, none, empty, b, "", "nul\0"))
        .containsExactly(
            found(a),
            failed(none, "there is no such file or folder"),
            failed(empty, "the folder holds no picture (jpg jpeg png bmp webp gif)"),
            found(b),
            failed("\"\"", "an empty path names no file"),
            failed("nul\0", "this is no valid path (Nul character not allowed)"));
  }

  @Test
  void linesNameFilesAndFolders() throws IOException {
    Path a = file("a.png");
    Path b = file("in/b.png");
    String lines = a + "\r\n\n" + b.getParent() + "\n-\n";
    assertThat(ImageFiles.expand(List.of("-", a.toString()), new StringReader(lines)))
        .containsExactly(
            found(a), found(b), failed("-", "there is no such file or folder"), found(a));
  }

  @Test
  void linesThatBreakOff() throws IOException {
    Reader broken = Reader.nullReader();
    broken.close();
    assertThat(ImageFiles.expand(List.of("-"), broken))
        .singleElement()
        .satisfies(entry -> assertThat(entry).isInstanceOf(InputEntry.Failed.class));
  }

  @Test
  void linksAreFollowedAndLoopsReported() throws IOException {
    Path picture = file("a/x.png");
    Path up = Files.createSymbolicLink(folder.resolve("a/up"), folder);
    Path self = folder.resolve("self.png");
    Files.createSymbolicLink(self, self);
    Path lost = Files.createSymbolicLink(folder.resolve("lost.png"), folder.resolve("none"));
    List<InputEntry> entries =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> expand(folder));
    assertThat(entries)
        .containsExactly(
            failed(up, "this symbolic link leads back to a folder above it"),
            found(picture),
            failed(lost, "this symbolic link leads nowhere"),
            failed(self, "this symbolic link leads nowhere"));
    assertThat(expand(self, lost)).allMatch(InputEntry.Failed.class::isInstance);
  }

  /** Twenty folders with two links each to the next would be a million ways to one picture. */
  @Test
  void linksDoNotMultiplyTheWork() throws IOException {
    Path next = Files.createDirectories(folder.resolve("store/20"));
    Files.writeString(next.resolve("x.png"), "x", UTF_8);
    for (int i = 19; i >= 0; i--) {
      Path here = Files.createDirectories(folder.resolve("store/" + i));
      Files.createSymbolicLink(here.resolve("left"), next);
      Files.createSymbolicLink(here.resolve("right"), next);
      next = here;
    }
    Path start = next;
    List<InputEntry> entries =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> expand(start));
    assertThat(entries).singleElement().isInstanceOf(InputEntry.Found.class);
  }

  @Test
  void unreadableFolder() throws IOException {
    Path picture = file("a.png");
    Path secret = Files.createDirectory(folder.resolve("secret"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(secret), "the superuser reads everything");
    assertThat(expand(folder))
        .containsExactly(found(picture), failed(secret, "permission to read it is denied"));
  }

  @Test
  void namesAreThePathsAsGiven() {
    assertThat(new InputEntry.Found(Path.of("a/b.png")).name()).isEqualTo("a/b.png");
  }
}
