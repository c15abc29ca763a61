package kerf.host.fpga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Image;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which binaries run on what, and the sentence of each that does not. */
class BitstreamTest {
  private static final Segment NETWORK = Emitted.network(1, Emitted.SIDE);

  @TempDir private Path parent;

  private Emitted built;

  @BeforeEach
  void build() throws IOException {
    built = Emitted.in(parent.resolve("folder")).built();
  }

  private static void refused(ThrowingCallable action, String... parts) {
    assertThatThrownBy(action).isInstanceOf(KerfException.class).hasMessageContainingAll(parts);
  }

  private void unusable(String... parts) {
    refused(() -> Bitstream.open(built.root()), parts);
    assertThat(FolderReport.of(built.root()).problems()).hasSize(1);
  }

  private void runRefused(Device device, String... parts) {
    Bitstream bitstream = Bitstream.open(built.root());
    refused(() -> bitstream.check(Emitted.NAME, NETWORK, List.of(device)), parts);
  }

  @Test
  void theBoardItWasBuiltForTakesIt() throws IOException {
    Bitstream bitstream = Bitstream.open(built.root());
    bitstream.check(Emitted.NAME, NETWORK, List.of(Emitted.board()));
    Image image = bitstream.into(DeviceOptions.defaults()).images().getFirst();
    assertThat(image.device()).isEqualTo(Emitted.SHELL);
    assertThat(image.kernels()).containsExactly("fpga_max_pool", "fpga_average_pool");
    assertThat(image.sha256()).isEqualTo(Hashes.of(Files.readAllBytes(image.file())));
    assertThat(FolderReport.of(built.root()).words().getLast())
        .isEqualTo("bin/board/network.aocx: 27 bytes for the board, 'a10gx'");
  }

  @Test
  void foreignDevices() {
    runRefused(
        new Emitted.Card("p520 : Other Platform", "1", "fpga", true),
        "is for the board arria10-gx1150; its binaries run on the board 'a10gx', and not on"
            + " opencl:fpga0 (p520 : Other Platform)");
    runRefused(
        new Emitted.Card("a10gx", "1", "fpga", false),
        "opencl:fpga0 (a10gx) takes no bitstreams; name another FPGA with -d");
    runRefused(
        new Emitted.Card("a10gx", "1", "gpu", true),
        "--bitstream is for FPGAs, and the run is on opencl:gpu0");
  }

  @Test
  void anotherNetworkBatchOrShape() {
    Bitstream bitstream = Bitstream.open(built.root());
    List<Device> board = List.of(Emitted.board());
    refused(
        () -> bitstream.check("other", NETWORK, board),
        "is for pools, 1 at a time, input [1, 8, 8, 2], and asked for is other, 1 at a time");
    refused(
        () -> bitstream.check(Emitted.NAME, Emitted.network(2, Emitted.SIDE), board),
        "and asked for is pools, 2 at a time, input [2, 8, 8, 2]; emit a folder for that");
    refused(
        () -> bitstream.check(Emitted.NAME, Emitted.network(1, 6), board),
        "and asked for is pools, 1 at a time, input [1, 6, 6, 2]");
    Segment part = NETWORK.part(Set.of("max"));
    refused(
        () -> bitstream.check(Emitted.NAME, part, board),
        "is for another network that is called pools: its layers or their shapes differ");
  }

  @Test
  void anotherDriver() throws IOException {
    Files.copy(built.binary(), built.root().resolve("emulated.bin"));
    built
        .open()
        .add(Binary.Target.EMULATOR, "emulated.bin", "FPGA Emulation Device", "2024.18", "kerf");
    Device newer = new Emitted.Card("Intel FPGA Emulation Device", "2025.1", "fpga", true);
    runRefused(
        newer, "was built by driver 2024.18, and ", "has driver 2025.1; make emulation builds it");
    Device same = new Emitted.Card("Intel FPGA Emulation Device", "2024.18", "fpga", true);
    Bitstream.open(built.root()).check(Emitted.NAME, NETWORK, List.of(same));
  }

  @Test
  void truncatedDamagedAndMissing() throws IOException {
    Files.writeString(built.binary(), "as if");
    unusable("network.aocx has 5 bytes of 27; make bitstream builds it again");
    Files.writeString(built.binary(), "as if AOC had run for hours");
    unusable("network.aocx is damaged: it is not the file that was built");
    Files.delete(built.binary());
    unusable("network.aocx is missing; make bitstream builds it again");
    Files.delete(built.root().resolve(BinaryList.FILE));
    refused(() -> Bitstream.open(built.root()), "has no binary yet; 'make emulation' there");
  }

  @Test
  void builtBeforeAnEditOrFromAnotherManifest() throws IOException {
    built.edit(built.text(), text -> "#pragma unroll 2\n" + text);
    unusable("network.aocx was built before ", "network.cl was edited; make bitstream");
    Path other = parent.resolve("other");
    Emitted.emission("another_shell").write(other);
    Files.copy(
        other.resolve(FolderManifest.FILE), built.manifest(), StandardCopyOption.REPLACE_EXISTING);
    unusable("network.aocx was built for another manifest than the folder has");
  }

  @Test
  void aChangedList() throws IOException {
    built.edit(built.root().resolve(BinaryList.FILE), json -> json.replace("a10gx", "p520"));
    refused(() -> Bitstream.open(built.root()), "binaries.json was changed after it was written");
  }

  @Test
  void whatIsRegistered() throws IOException {
    Path outside = Files.createFile(parent.resolve("network.aocx"));
    refused(
        () -> Bitstream.register(built.root(), outside, null),
        "network.aocx does not lie in ",
        "copy it there first");
    Path wrong = Files.createFile(built.root().resolve("network.xclbin"));
    refused(
        () -> Bitstream.register(built.root(), wrong, null),
        "is no bitstream of aoc: those end in .aocx");
    Path folder = parent.resolve("unknown");
    Emitted.emission(null).write(folder);
    Path file = Files.createFile(folder.resolve("network.aocx"));
    refused(() -> Bitstream.register(folder, file, null), "nobody says which devices");
    assertThat(Bitstream.register(folder, file, "p520")).endsWith("devices called 'p520'");
  }
}
