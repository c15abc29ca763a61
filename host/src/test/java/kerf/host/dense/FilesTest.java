package kerf.host.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.host.Repository;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
  @TempDir private Path folder;

  /** Byte for byte what numpy.save wrote (make_maps.py). */
  @Test
  void anArrayIsWrittenAsNumPyWritesIt() throws IOException {
    float[] data = new float[24];
    for (int i = 0; i < data.length; i++) {
      data[i] = i / 7f - 1;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyFile.write(out, List.of(2, 3, 4), data);
    assertThat(out.toByteArray())
        .isEqualTo(Files.readAllBytes(Repository.resource("dense/array.npy")));
  }

  @Test
  void whatExistsIsRefusedBeforeTheWorkBegins() throws IOException {
    List<Path> pictures = List.of(Path.of("a/x.jpg"), Path.of("b/x.jpg"));
    DenseFiles.of(folder, pictures, false);
    Path second = Files.createFile(folder.resolve("x.jpg-2.npy"));
    assertThatThrownBy(() -> DenseFiles.of(folder, pictures, false))
        .isInstanceOf(KerfException.class)
        .hasMessage(
            second + " exists; choose another folder with -o, or say --force to replace it");
    DenseFiles.of(folder, pictures, true);
    assertThatThrownBy(() -> DenseFiles.of(second, pictures, true))
        .isInstanceOf(KerfException.class)
        .hasMessage(second + " is a file; choose a folder with -o");
  }
}
