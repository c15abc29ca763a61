package kerf.bench;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kerf.models.UsageException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class KernelsCommandTest {
  private static void refused(String sentence, String... words) {
    KernelsCommand command = CommandLine.populateCommand(new KernelsCommand(), words);
    assertThatThrownBy(command::call)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void countsAreAtLeastOne() {
    String sentence = "--batch, --rounds, --passes and --threads must be at least 1";
    refused(sentence, "--rounds", "0");
    refused(sentence, "--passes", "0");
    refused(sentence, "--batch", "0");
    refused(sentence, "--threads", "0");
  }

  @Test
  void aFilterMustLeaveSomething() {
    refused(
        "network squeezenet1_1 has no convolution to compare whose name has '9x9'",
        "-m",
        "squeezenet1_1",
        "--filter",
        "9x9");
  }

  @Test
  void aDeviceMustRunTheKernels() {
    refused(
        "device 'simd' does not run the kernels for CPUs",
        "-m",
        "squeezenet1_1",
        "--filter",
        "55x55x64 1x1",
        "-d",
        "simd");
  }
}
