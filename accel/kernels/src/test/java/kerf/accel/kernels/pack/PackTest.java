package kerf.accel.kernels.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kerf.accel.kernels.Kernel;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackTest {
  private static final String EMITTED =
      """
      #pragma OPENCL EXTENSION cl_khr_fp64 : enable
      #pragma OPENCL EXTENSION cl_khr_fp16 : enable
      #pragma OPENCL EXTENSION cl_khr_int64_base_atomics : enable
      __kernel void twice(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape) { float x; }
      """;

  private static final Kernel KERNEL = SampleKernel.kernel();

  @Test
  void globalSizeIsRoundedUpToTheWorkGroup() {
    assertThat(KERNEL.globalSize(new int[] {9, 2, 1, 77})).containsExactly(12, 2, 1);
  }

  @Test
  void writtenPacksAreReadBackAndEqualTheCatalogue(@TempDir Path folder) throws IOException {
    PackWriter.write(folder, List.of(KERNEL), Map.of("twice", EMITTED), "5.2.0-jdk25");

    PackLibrary library = PackLibrary.of(folder);

    assertThat(library.pack(KERNEL).emitted()).isEqualTo(EMITTED);
    assertThat(library.pack(KERNEL).entry().arguments())
        .containsExactly(
            "_kernel_context",
            "_constant_region",
            "_local_region",
            "_atomics",
            "in",
            "out",
            "shape");
    assertThat(PackCheck.differences(List.of(KERNEL), library)).isEmpty();
  }

  @Test
  void aKernelWithoutPackAndAPackWithoutKernelAreNamed(@TempDir Path folder) throws IOException {
    PackWriter.write(folder, List.of(KERNEL), Map.of("twice", EMITTED), "5.2.0-jdk25");
    Kernel other =
        new Kernel(
            "thrice",
            KERNEL.target(),
            KERNEL.owner(),
            KERNEL.method(),
            KERNEL.parameters(),
            KERNEL.localSize(),
            false);

    assertThat(PackCheck.differences(List.of(other), PackLibrary.of(folder)))
        .containsExactly(
            "kernel thrice has no pack", "pack twice belongs to no kernel of the catalogue");
  }

  @Test
  void aChangedSourceIsFound(@TempDir Path folder) throws IOException {
    PackWriter.write(folder, List.of(KERNEL), Map.of("twice", EMITTED), "5.2.0-jdk25");
    Path manifest = folder.resolve(PackManifest.FILE);
    String hash = KernelSource.hash(KERNEL);
    Files.writeString(manifest, Files.readString(manifest).replace(hash, "0".repeat(64)));

    assertThat(PackCheck.differences(List.of(KERNEL), PackLibrary.of(folder)))
        .containsExactly("kernel twice changed after its pack was emitted");
  }

  @Test
  void aChangedWorkGroupIsFound(@TempDir Path folder) throws IOException {
    PackWriter.write(folder, List.of(KERNEL), Map.of("twice", EMITTED), "5.2.0-jdk25");
    Kernel wider =
        new Kernel(
            KERNEL.id(),
            KERNEL.target(),
            KERNEL.owner(),
            KERNEL.method(),
            KERNEL.parameters(),
            List.of(8, 1, 1),
            false);

    assertThat(PackCheck.differences(List.of(wider), PackLibrary.of(folder)))
        .containsExactly("the manifest's entry of kernel twice is not what the catalogue says");
  }

  @Test
  void aChangedTextIsFound(@TempDir Path folder) throws IOException {
    PackWriter.write(folder, List.of(KERNEL), Map.of("twice", EMITTED), "5.2.0-jdk25");
    Path text = folder.resolve("any/twice.cl");
    Files.writeString(text, EMITTED + " ");

    assertThat(PackCheck.differences(List.of(KERNEL), PackLibrary.of(folder)))
        .containsExactly("the text of kernel twice changed after it was emitted; emit it again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "[]", "{\"kernels\": 3}", "nonsense"})
  void aBrokenManifestIsASentence(String json) {
    assertThatThrownBy(() -> PackManifest.parse(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("manifest.json is no manifest of packs: ")
        .hasMessageEndingWith("; emit the packs again");
  }

  @Test
  void aTextThatIsNotTheKernelsIsFound(@TempDir Path folder) throws IOException {
    String wrong = EMITTED.replace("*_kernel_context", "*context");
    PackWriter.write(folder, List.of(KERNEL), Map.of("twice", wrong), "5.2.0-jdk25");
    PackLibrary library = PackLibrary.of(folder);

    assertThat(PackCheck.differences(List.of(KERNEL), library))
        .containsExactly(
            "the text of kernel twice has no function twice(_kernel_context, _constant_region,"
                + " _local_region, _atomics, in, out, shape)");
    Files.delete(folder.resolve(library.entry("twice").orElseThrow().file()));
    assertThat(PackCheck.differences(List.of(KERNEL), library))
        .containsExactly(
            "kernel twice: the packs' file any/twice.cl is missing; emit the packs again");
  }

  @Test
  void theSourceOfConstantsCountsAndCommentsDoNot() {
    String files = KernelSource.covered(KERNEL).toString();

    assertThat(files).contains("WIDTH = 3").contains("2 * in[x]").doesNotContain("Doubles");
  }

  @Test
  void permittedEditsAddThePragmaAndDropWhatIsNotUsed(@TempDir Path folder) throws IOException {
    PackWriter.write(folder, List.of(KERNEL), Map.of("twice", EMITTED), "5.2.0-jdk25");

    Pack pack = PackLibrary.of(folder).pack(KERNEL);

    assertThat(pack.text())
        .isEqualTo(
            """
            #pragma clang fp contract(fast)
            #pragma OPENCL EXTENSION cl_khr_int64_base_atomics : enable
            __kernel void twice(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape) { float x; }
            """);
    assertThat(pack.textWithoutPragma()).startsWith("#pragma OPENCL EXTENSION cl_khr_int64");
  }

  @Test
  void theExtensionOfAUsedTypeStays() {
    String wide = EMITTED.replace("float x", "double2 x");

    assertThat(Edit.DROP_EXTENSIONS.apply(wide)).contains("cl_khr_fp64").doesNotContain("fp16");
  }
}
