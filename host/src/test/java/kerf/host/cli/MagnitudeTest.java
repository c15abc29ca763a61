package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagnitudeTest {
  @ParameterizedTest
  @CsvSource({
    "1.3662e12, 1.37 T",
    "1518, 1.52 k",
    "427200, 427 k",
    "1000, 1 k",
    "100, 100",
    "7.9, 7.9",
    "0.000005, 5 u",
    "8589934592, 8.59 G",
    "300, 300",
  })
  void asPeopleWriteThem(double value, String text) {
    assertThat(Magnitude.of(value)).isEqualTo(text);
  }
}
