package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.host.Repository;
import kerf.host.rated.RatedDevices;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code --act-out}. */
class ActOutOptionTest {
  @Command
  private static final class Acting {
    @Mixin private ActOutOption box;
  }

  private static ActOutOption parsed(String... args) {
    Acting acting = new Acting();
    new CommandLine(acting).parseArgs(args);
    return acting.box;
  }

  @Test
  void givesTheDevicesOfTheFile() {
    assertThat(parsed().given()).isFalse();
    String file = Repository.root().resolve("docs/examples/boxes/related.yaml").toString();
    ActOutOption option = parsed("--act-out", file);
    assertThat(option.given()).isTrue();
    try (RatedDevices box = option.open(new DeviceOptions(1))) {
      assertThat(box.devices().stream().map(Device::id))
          .containsExactly("acted:gpu0", "acted:gpu1");
      assertThat(box.name()).isEqualTo("related pair");
    }
  }
}
