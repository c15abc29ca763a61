package kerf.accel.kernels.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kerf.accel.kernels.Kernel;

/** Whether catalogue, sources and packs belong together. */
public final class PackCheck {
  private PackCheck() {}

  /**
   * Compares.
   *
   * @param catalogue every kernel
   * @param library the packs
   * @return a sentence per difference; none when all is well
   */
  public static List<String> differences(List<Kernel> catalogue, PackLibrary library) {
    List<String> found = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Kernel kernel : catalogue) {
      known.add(kernel.id());
      library
          .entry(kernel.id())
          .ifPresentOrElse(
              entry -> compare(kernel, entry, found),
              () -> found.add("kernel " + kernel.id() + " has no pack"));
    }
    for (PackEntry entry : library.manifest().kernels()) {
      if (!known.contains(entry.id())) {
        found.add("pack " + entry.id() + " belongs to no kernel of the catalogue");
      }
    }
    return found;
  }

  private static void compare(Kernel kernel, PackEntry entry, List<String> found) {
    PackEntry expected = PackEntry.of(kernel, KernelSource.hash(kernel));
    if (!expected.source().equals(entry.source())) {
      found.add("kernel " + kernel.id() + " changed after its pack was emitted");
    } else if (!expected.equals(entry)) {
      found.add(
          "the manifest's entry of kernel " + kernel.id() + " is not what the catalogue says");
    }
  }
}
