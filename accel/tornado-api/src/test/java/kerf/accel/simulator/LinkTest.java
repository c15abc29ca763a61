package kerf.accel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.ac.manchester.tornado.api.KernelContext;

/** Whatever compiles against our slice of TornadoVM's API links against TornadoVM's own. */
class LinkTest {
  /** Ours alone; a kernel that names it does not link, and no kernel has a reason to. */
  private static final String OURS = "uk.ac.manchester.tornado.api.types.arrays.ObservedArrays";

  @ParameterizedTest
  @MethodSource("slice")
  void publicMembersAreThoseOfTornadoVm(String name) throws Exception {
    Set<String> theirs = theirs();
    List<String> ours = Signatures.of(Class.forName(name));
    assertThat(ours).allSatisfy(line -> assertThat(theirs).contains(line));
    assertThat(ours).as("a class of nothing proves nothing").hasSizeGreaterThanOrEqualTo(1);
  }

  @Test
  void theListIsReadAndTheSliceIsFound() throws Exception {
    assertThat(theirs())
        .contains("uk.ac.manchester.tornado.api.KernelContext globalIdx Ljava/lang/Integer;")
        .doesNotContain("uk.ac.manchester.tornado.api.KernelContext globalIdx I");
    assertThat(slice())
        .contains("uk.ac.manchester.tornado.api.types.vectors.Float16")
        .hasSizeGreaterThan(12);
  }

  private static Set<String> theirs() throws IOException {
    try (var in = LinkTest.class.getResourceAsStream("tornadovm-5.2.0-jdk25.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toSet());
    }
  }

  /** Every public class under TornadoVM's package names that this module builds. */
  private static List<String> slice() throws Exception {
    URI classes = KernelContext.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path root = Path.of(classes);
    try (Stream<Path> files = Files.walk(root.resolve("uk"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
          .map(file -> file.replace(".class", "").replace('/', '.'))
          .filter(name -> !name.equals(OURS) && isPublic(name))
          .sorted()
          .toList();
    }
  }

  private static boolean isPublic(String name) {
    try {
      return (Class.forName(name, false, LinkTest.class.getClassLoader()).getModifiers() & 1) != 0;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
