package kerf.accel.kernels.pack;

import static org.assertj.core.api.Assertions.assertThat;

import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Kernels;
import org.junit.jupiter.api.Test;

/** Sources and packs of the repository belong together: who changes a kernel emits it anew. */
class ShippedPacksTest {
  @Test
  void everyKernelHasThePackThatWasEmittedFromIt() {
    assertThat(PackCheck.differences(Kernels.all(), PackLibrary.shipped())).isEmpty();
  }

  @Test
  void everyTextDefinesItsEntryWithItsArguments() {
    PackLibrary library = PackLibrary.shipped();
    for (Kernel kernel : Kernels.all()) {
      Pack pack = library.pack(kernel);
      assertThat(pack.text())
          .as(kernel.id())
          .contains("__kernel void " + pack.entry().entry() + "(")
          .contains(pack.entry().arguments());
    }
  }

  @Test
  void noTextAsksForDoublePrecision() {
    PackLibrary library = PackLibrary.shipped();
    for (Kernel kernel : Kernels.all()) {
      assertThat(library.pack(kernel).text()).as(kernel.id()).doesNotContain("double");
    }
  }
}
