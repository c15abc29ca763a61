package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kerf.models.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** That both sides compute the same: a comparison of speed is void otherwise. */
class PeersTest {
  @Test
  void kerfAndOnnxRuntimeAgreeOnANetwork() {
    DuelOptions options = CommandLine.populateCommand(new DuelOptions(), words());

    Duel duel = options.fight("onnxruntime");

    assertThat(duel.usMillis()).hasSize(2);
    assertThat(duel.peerMillis()).hasSize(2);
    assertThat(duel.difference()).isLessThan(1e-4);
  }

  /** A file of the peer's own is used as it is, and stays. */
  @Test
  void aPeerMayHaveAFileOfItsOwn(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.onnx");
    DuelOptions exporting = CommandLine.populateCommand(new DuelOptions(), words());
    try (PeerModel exported = exporting.peerModel(exporting.graph())) {
      Files.copy(exported.file(), file);
    }
    List<String> words = new ArrayList<>(List.of(words()));
    words.addAll(List.of("--peer-file", file.toString()));
    DuelOptions options =
        CommandLine.populateCommand(new DuelOptions(), words.toArray(String[]::new));
    options.check();
    try (PeerModel own = options.peerModel(options.graph())) {
      assertThat(own.file()).isEqualTo(file);
    }
    Files.delete(file);
    assertThatThrownBy(options::check)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("own.onnx");
  }

  private static String[] words() {
    List<String> words =
        List.of("-m", "squeezenet1_1", "-d", "simd", "--rounds", "2", "--input-size", "64x64");
    return words.toArray(String[]::new);
  }
}
