package kerf.host.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.Repository;
import kerf.models.packages.Manifest;
import kerf.models.packages.Model;
import kerf.models.packages.ModelLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A device that is right passes; one that is not is told why. */
class SelfTestTest {
  private static final Model MODEL =
      new ModelLibrary(List.of(Repository.root().resolve("models").resolve("packages")))
          .find(SelfTest.NETWORK)
          .load(Manifest.Pixels.DEFAULTS, null);

  /** What the reference sees is the class that the test takes for known. */
  @Test
  void theReferenceAndSimdAreRight() {
    SelfTest test = new SelfTest(MODEL, Duration.ofMinutes(2));
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      for (String id : new String[] {"reference", "simd"}) {
        Finding finding = test.test(devices.byId(id));
        assertThat(finding.state()).as(finding.says()).isEqualTo(Finding.State.OK);
        assertThat(finding.says()).contains("computes right").contains("images/s");
        assertThat(finding.numbers().get("images_per_second")).isPositive();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG, standard deviations from the reference's",
    "MISTAKEN, in the test picture",
    "THROWS, no cure",
  })
  void whatIsWrongIsNamed(SickBackend.Illness illness, String says) {
    SelfTest test = new SelfTest(MODEL, Duration.ofMinutes(2));
    try (Devices devices = Devices.discover(DeviceOptions.defaults());
        Device sick = illness.device()) {
      assertThat(test.test(devices.byId("simd")).state()).isEqualTo(Finding.State.OK);
      Finding finding = test.test(sick);
      assertThat(finding.state()).isEqualTo(Finding.State.FAILED);
      assertThat(finding.name()).isEqualTo(sick.id());
      assertThat(finding.says()).contains(says);
    }
  }

  @Test
  void oneThatHangsIsLeftBehind() {
    Finding finding =
        new SelfTest(MODEL, Duration.ofMillis(300)).test(SickBackend.Illness.HANGS.device());
    assertThat(finding.state()).isEqualTo(Finding.State.FAILED);
    assertThat(finding.says())
        .contains("device sick:hangs did not finish its self-test within 0.3 s");
  }
}
