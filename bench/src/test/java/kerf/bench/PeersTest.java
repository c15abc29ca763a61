package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

  private static String[] words() {
    List<String> words =
        List.of("-m", "squeezenet1_1", "-d", "simd", "--rounds", "2", "--input-size", "64x64");
    return words.toArray(String[]::new);
  }
}
