package kerf.host.fpga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.profiles.board.Boards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is emitted, which edits are permitted, and the sentence of each that is not. */
class BuildFolderTest {
  @TempDir private Path parent;

  private Emitted emitted;

  @BeforeEach
  void emit() {
    emitted = Emitted.in(parent.resolve("folder"));
  }

  private void refused(String... parts) {
    assertThatThrownBy(() -> FolderReport.of(emitted.root()))
        .isInstanceOf(KerfException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void oneTextHasEveryKernelUnderItsOwnName() throws IOException {
    String text = Files.readString(emitted.text());
    assertThat(text)
        .contains(
            "__attribute__((reqd_work_group_size(16, 4, 1)))\n__kernel void fpga_max_pool(",
            "__attribute__((reqd_work_group_size(16, 4, 1)))\n__kernel void fpga_average_pool(")
        .doesNotContain("cl_khr_fp16", "pragma clang");
    FolderManifest manifest = FolderManifest.read(emitted.root());
    assertThat(manifest.ids()).containsExactly("fpga_max_pool", "fpga_average_pool");
    assertThat(manifest.input()).containsExactly(1, Emitted.SIDE, Emitted.SIDE, 2);
    assertThat(manifest.tool()).isEqualTo("aoc");
    assertThat(manifest.kernels().getFirst().shapes()).hasSize(1);
    assertThat(FolderReport.of(emitted.root()).words())
        .containsExactly(
            "pools, 1 at a time, input [1, 8, 8, 2] for arria10-gx1150: as emitted",
            "kernels/network.cl: 2 kernels, as emitted",
            "no binary yet: make emulation builds one, and make bitstream");
  }

  @Test
  void partsNeedMoreKernels() {
    Path folder = parent.resolve("parts");
    new Emission(
            Emitted.NAME,
            Emitted.network(1, Emitted.SIDE),
            Boards.of("alveo-u50"),
            null,
            true,
            "2023.1",
            List.of("-m", "it's mine"))
        .write(folder);
    FolderManifest manifest = FolderManifest.read(folder);
    assertThat(manifest.ids()).contains("fpga_max_pool", "plain_activate", "plain_copy");
    assertThat(manifest.tool()).isEqualTo("v++");
    assertThat(manifest.shell()).isEqualTo(FolderManifest.UNKNOWN);
    assertThat(folder.resolve("Makefile"))
        .content()
        .contains("MODEL ?= -m 'it'\\''s mine'", "TOOL_VERSION ?= 2023.1")
        .doesNotContainPattern("@[a-z]+@");
  }

  @Test
  void aBoardThatIsNoFpgaAndAFullFolderAreRefused() {
    assertThatThrownBy(() -> Emitted.in(emitted.root()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is not an empty folder");
    Emission card =
        new Emission(
            "x", Emitted.network(1, 4), Boards.of("rtx-4090"), null, false, null, List.of());
    assertThatThrownBy(() -> card.write(parent.resolve("x")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("rtx-4090 is no FPGA");
    assertThat(parent.resolve("x")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#pragma unroll 4",
        "  #pragma ii 2",
        "__attribute__((num_compute_units(2, 1, 1)))",
        "__attribute__((xcl_pipeline_loop(1)))",
        "// a word of one's own",
        ""
      })
  void permitted(String line) throws IOException {
    emitted.edit(emitted.text(), text -> text.replaceFirst("(?m)^ *// BLOCK 1\\b.*$", line));
    assertThat(FolderReport.of(emitted.root()).words().get(1)).endsWith("with permitted edits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#pragma ivdep",
        "#pragma unroll 4 \\",
        "// and the next line too \\",
        "#define for while",
        "__attribute__((num_compute_units(2))) int x;",
        "/* */"
      })
  void notPermitted(String line) throws IOException {
    List<String> lines = Files.readAllLines(emitted.text());
    int at = lines.indexOf("  // BLOCK 0");
    lines.add(at, line);
    Files.write(emitted.text(), lines);
    refused("network.cl was changed at line " + (at + 1) + ": '", "no permitted edit");
  }

  @Test
  void aWorkGroupIsNoEdit() throws IOException {
    emitted.edit(emitted.text(), text -> text.replaceFirst("\\(16, 4, 1\\)", "(8, 8, 1)"));
    refused("network.cl was changed at line", "reqd_work_group_size(8, 8, 1)");
  }

  @Test
  void aTextThatEndsTooSoon() throws IOException {
    emitted.edit(emitted.text(), text -> text.substring(0, text.lastIndexOf("return;")));
    refused("network.cl was changed at the end: it ended with");
    Files.delete(emitted.text());
    refused("network.cl is missing; emit the folder again");
  }

  @Test
  void noManifest() throws IOException {
    emitted.edit(emitted.manifest(), json -> json.replace("\"batch\" : 1", "\"batch\" : 4"));
    refused("manifest.json was changed after it was emitted; emit the folder again");
    emitted.edit(emitted.manifest(), json -> json.replace("\"batch\"", "\"bench\""));
    refused("manifest.json is damaged: ", "batch");
    emitted.edit(emitted.manifest(), json -> json.replace("\"format\" : 1", "\"format\" : 2"));
    refused("manifest.json is of format 2, and this Kerf reads format 1");
    Files.writeString(emitted.manifest(), "{}");
    refused("manifest.json is damaged: it says no format");
    Files.writeString(emitted.manifest(), "[1");
    refused("manifest.json is damaged: ");
    Files.writeString(emitted.manifest(), "");
    refused("manifest.json is damaged: ");
    Files.delete(emitted.manifest());
    refused("there is no ", "manifest.json; kerf fpga emit writes such a folder");
  }

  /** As a Kerf with other kernels would have written it: its seal is right. */
  @Test
  void staleKernels() {
    FolderManifest now = FolderManifest.read(emitted.root());
    List<KernelUse> others =
        now.kernels().stream()
            .map(
                k ->
                    new KernelUse(
                        k.id(),
                        k.target(),
                        k.source(),
                        "0".repeat(64),
                        k.workGroup(),
                        k.launches(),
                        k.shapes()))
            .toList();
    FolderManifest stale =
        new FolderManifest(
            now.format(),
            now.model(),
            now.network(),
            now.batch(),
            now.input(),
            now.output(),
            now.board(),
            now.vendor(),
            now.shell(),
            now.tool(),
            now.toolVersion(),
            now.tornadovm(),
            now.flags(),
            now.text(),
            others,
            "");
    FolderJson.write(emitted.manifest(), stale.sealed());
    refused("is stale: it was emitted from another version of kernel fpga_max_pool");
  }
}
