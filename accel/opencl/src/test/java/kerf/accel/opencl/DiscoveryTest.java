package kerf.accel.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.accel.Availability;
import org.jocl.CL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
  private static Discovery.Handle handle(String vendor, String kind, String name, String bus) {
    Platform platform = new Platform("platform", vendor, "OpenCL 3.0");
    DeviceInfo info =
        new DeviceInfo(
            platform,
            kind,
            name,
            "OpenCL 3.0",
            "1",
            bus,
            2,
            1024,
            List.of(1024L, 1024L, 64L),
            1 << 16,
            1L << 32,
            1L << 30,
            8,
            true,
            true,
            true,
            List.of());
    return new Discovery.Handle(info, null, null);
  }

  @Test
  void idsCountWithinAKindInAnOrderThatDoesNotDependOnTheDriver() {
    List<Discovery.Handle> found =
        List.of(
            handle("NVIDIA", "gpu", "A", "0000:02:00.0"),
            handle("NVIDIA", "gpu", "A", "0000:01:00.0"),
            handle("AMD", "gpu", "Z", "0000:03:00.0"),
            handle("AMD", "cpu", "Z", ""));
    Map<String, Discovery.Handle> named = Discovery.named(found);
    assertThat(named).containsOnlyKeys("opencl:cpu0", "opencl:gpu0", "opencl:gpu1", "opencl:gpu2");
    assertThat(named.get("opencl:gpu0")).isSameAs(found.get(2));
    assertThat(named.get("opencl:gpu1")).isSameAs(found.get(1));
    assertThat(named.get("opencl:gpu2")).isSameAs(found.get(0));
    assertThat(Discovery.named(found.reversed())).isEqualTo(named);
  }

  @Test
  void acceleratorsAreFpgasWhereTheDriverSaysSo() {
    long accelerator = CL.CL_DEVICE_TYPE_ACCELERATOR;
    assertThat(DeviceReader.kind(accelerator, "Intel(R) FPGA Emulation Platform"))
        .isEqualTo("fpga");
    assertThat(DeviceReader.kind(accelerator, "Xilinx u250")).isEqualTo("fpga");
    assertThat(DeviceReader.kind(accelerator, "a DSP")).isEqualTo("accel");
    assertThat(DeviceReader.kind(CL.CL_DEVICE_TYPE_GPU | CL.CL_DEVICE_TYPE_DEFAULT, "FPGA-like"))
        .isEqualTo("gpu");
    assertThat(DeviceReader.kind(CL.CL_DEVICE_TYPE_CPU, "")).isEqualTo("cpu");
  }

  @Test
  void aFolderOfDriversThatDoesNotExistIsNamed(@TempDir Path folder) {
    assertThat(IcdFolders.missing(folder.resolve("none") + "/"))
        .containsExactly(
            "OCL_ICD_VENDORS names " + folder.resolve("none") + "/, which does not exist");
    assertThat(IcdFolders.missing(folder.toString())).isEmpty();
    assertThat(IcdFolders.missing("libpocl.so")).isEmpty();
  }

  @Test
  void aDriverThatDoesNotExistIsNamed(@TempDir Path folder) throws Exception {
    Path library = folder.resolve("libdriver.so");
    Path file = Files.writeString(folder.resolve("driver.icd"), library + "\n");
    Files.writeString(folder.resolve("bare.icd"), "libpocl.so.2\n");
    Files.writeString(folder.resolve("notes.txt"), "/nowhere\n");
    String sentence =
        file + " names the driver " + library + ", which does not exist; install it again";
    assertThat(IcdFolders.missing(folder + "/")).containsExactly(sentence);
    assertThat(IcdFolders.missing(file.toString())).containsExactly(sentence);
    Files.createFile(library);
    assertThat(IcdFolders.missing(folder + "/")).isEmpty();
  }

  @Test
  @Tag("opencl")
  void whereTheOnlyDriverDoesNotExistItSaysWhich(@TempDir Path folder) throws Exception {
    assumeTrue(OpenClLibrary.missing() == null);
    Files.writeString(folder.resolve("driver.icd"), "/nowhere/libdriver.so\n");
    assertThat(probe(Map.of("OCL_ICD_VENDORS", folder + "/")))
        .contains("no driver (ICD) is registered with it")
        .contains("driver.icd names the driver /nowhere/libdriver.so, which does not exist");
  }

  @Test
  void amountsOfMemoryReadWell() {
    assertThat(Stream.of(512L, 1L << 16, 3L << 29, 24L << 30).map(Bytes::of))
        .containsExactly("512 bytes", "64 KiB", "1.5 GiB", "24 GiB");
  }

  @Test
  void withoutTheLibraryItSaysWhatToInstall(@TempDir Path folder) throws Exception {
    // The loader takes these first, and they are no libraries.
    Files.createFile(folder.resolve("libOpenCL.so.1"));
    Files.createFile(folder.resolve("libOpenCL.so"));
    assertThat(probe(Map.of("LD_LIBRARY_PATH", folder.toString())))
        .contains(
            "unavailable: there is no OpenCL library (libOpenCL) on this machine; install an OpenCL loader, such as the package ocl-icd-libopencl1, and the driver of a device");
  }

  @Test
  @Tag("opencl")
  void withoutADriverItSaysWhatToInstall(@TempDir Path folder) throws Exception {
    assumeTrue(OpenClLibrary.missing() == null);
    assertThat(probe(Map.of("OCL_ICD_VENDORS", folder + "/")))
        .contains(
            "unavailable: OpenCL is here, but no driver (ICD) is registered with it; install");
    assertThat(probe(Map.of("OCL_ICD_VENDORS", "/nowhere/")))
        .contains("OCL_ICD_VENDORS names /nowhere/, which does not exist");
  }

  @Test
  @Tag("opencl")
  void withoutADeviceItSaysWhatToInstall(@TempDir Path folder) throws Exception {
    TestDevices.POCL.find();
    Path icd = Path.of(System.getenv().getOrDefault("OCL_ICD_VENDORS", "/etc/OpenCL/vendors"));
    Files.copy(icd.resolve("pocl.icd"), folder.resolve("pocl.icd"));
    assertThat(probe(Map.of("OCL_ICD_VENDORS", folder + "/", "POCL_DEVICES", "none")))
        .contains("unavailable: the OpenCL drivers that are installed find no device; install");
  }

  private static String probe(Map<String, String> environment) throws Exception {
    return Child.run(Probe.class, environment).output();
  }

  /** Prints what the back end says. */
  static final class Probe {
    private Probe() {}

    @SuppressWarnings("SystemOut") // the parent reads it
    public static void main(String[] args) {
      switch (new OpenClBackend().probe()) {
        case Availability.Available _ -> System.out.println("available");
        case Availability.Unavailable(String reason) ->
            System.out.println("unavailable: " + reason);
      }
    }
  }
}
