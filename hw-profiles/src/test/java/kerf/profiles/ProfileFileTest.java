package kerf.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() {
    Path file = folder.resolve("p.json");
    ProfileFile content =
        ProfileFile.empty().with(Samples.profile("simd", 1)).with(Samples.profile("simd", 4));
    content.write(file);
    assertThat(ProfileFile.read(file)).isEqualTo(content);
    assertThat(folder.toFile().list()).containsExactly("p.json");
  }

  @Test
  void aKeyIsReplacedInItsPlace() {
    Profile first = Samples.profile("simd", 1);
    Profile second = Samples.profile("opencl:cpu0", 1);
    Profile again =
        new Profile(
            first.key(),
            first.device(),
            first.machine(),
            "2026-02-02T00:00:00Z",
            true,
            9,
            9,
            first.network(),
            GroupMethod.ALONE,
            List.of(),
            0,
            null,
            first.memory(),
            List.of());
    ProfileFile content = ProfileFile.empty().with(first).with(second).with(again);
    assertThat(content.profiles()).containsExactly(again, second);
    assertThat(content.find(first.key())).contains(again);
    assertThat(content.find(Samples.profile("simd", 2).key())).isEmpty();
    Path file = folder.resolve("p.json");
    content.write(file);
    assertThat(ProfileFile.read(file)).isEqualTo(content);
  }

  @Test
  void aMissingFileIsEmptyWhereThatIsAllowed() {
    Path file = folder.resolve("none.json");
    assertThat(ProfileFile.readIfPresent(file)).isEqualTo(ProfileFile.empty());
    assertThatThrownBy(() -> ProfileFile.read(file))
        .isInstanceOf(KerfException.class)
        .hasMessageStartingWith(file + " cannot be read: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | Unexpected end-of-input",
        "null | it holds null",
        "[] | Cannot deserialize value of type",
        "{\"version\": 1, \"profiles\": []} | its format is version 1, and this Kerf reads version 2",
        "{\"version\": 2} | at 'profiles', Missing creator property 'profiles'",
        "{\"version\": 2, \"profiles\": [], \"more\": 0} | at 'more', Unrecognized property",
        "{\"version\": 2, \"profiles\": [{\"key\": 7}]} | at 'profiles[0].key', ",
      })
  void aBrokenFileIsOneSentence(String content, String says) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), content);
    assertThatThrownBy(() -> ProfileFile.read(file))
        .isInstanceOf(KerfException.class)
        .hasMessageStartingWith(file + " is not a profile file: " + says)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aNumberOutOfRangeIsNamedWithItsPlace() throws IOException {
    String right = ProfileFile.empty().with(Samples.profile("simd", 1)).toJson();
    Path file =
        Files.writeString(
            folder.resolve("p.json"), right.replace("\"batch\" : 1", "\"batch\" : 0"));
    assertThatThrownBy(() -> ProfileFile.read(file))
        .hasMessage(
            file
                + " is not a profile file: at 'profiles[0].key',"
                + " batch must be at least 1, not 0");
  }

  @Test
  void twoOfAKeyAreRefused() {
    Profile profile = Samples.profile("simd", 1);
    assertThatThrownBy(() -> new ProfileFile(ProfileFile.VERSION, List.of(profile, profile)))
        .hasMessage("two of its profiles have the same key");
  }

  @Test
  void aPlaceThatDoesNotExistIsOneSentence() {
    Path file = folder.resolve("none/p.json");
    assertThatThrownBy(() -> ProfileFile.empty().write(file))
        .isInstanceOf(KerfException.class)
        .hasMessage(file + " cannot be written: there is no folder " + file.getParent());
  }

  @Test
  void timesAreSummarised() {
    assertThat(Timing.of(4, 1, 3, 2)).isEqualTo(new Timing(4, 2.5, 1, 4));
    double[] many = new double[200];
    for (int i = 0; i < many.length; i++) {
      many[i] = 200 - i;
    }
    assertThat(Timing.of(many)).isEqualTo(new Timing(200, 100.5, 1, 198));
    Profile profile = Samples.profile("simd", 1);
    assertThat(profile.share(profile.groups().getFirst())).isEqualTo(0.75);
    assertThat(new Link(1e-3, 1000).seconds(500)).isEqualTo(0.501);
  }

  /** 50 us, two groups, 2 us and 10 us a value in, 20 us and 4 us for the one that goes out. */
  @Test
  void aStageIsTheSumOfItsTerms() {
    Profile profile = Samples.profile("a", 1);
    StageTime stage = profile.stage(Set.of("conv", "pool"), List.of(4000L, 0L), List.of(4000L));
    assertThat(stage.computeSeconds()).isEqualTo(0.04, within(1e-12));
    assertThat(stage.inSeconds()).isEqualTo(22e-6, within(1e-12));
    assertThat(stage.outSeconds()).isEqualTo(24e-6, within(1e-12));
    assertThat(stage.seconds()).isEqualTo(0.040096, within(1e-12));
    assertThat(profile.stage(Set.of("pool"), List.of(), List.of()).seconds())
        .isEqualTo(0.01005, within(1e-12));
  }
}
