package kerf.accel.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/** The catalogue and the kernels' methods say the same. */
class KernelsTest {
  @Test
  void everyKernelIsInTheCatalogue() throws Exception {
    List<String> methods =
        classes().stream()
            .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
            .filter(KernelsTest::isKernel)
            .map(m -> m.getDeclaringClass().getSimpleName() + "." + m.getName())
            .toList();
    List<String> catalogued =
        Kernels.all().stream().map(k -> k.owner().getSimpleName() + "." + k.method()).toList();
    assertThat(catalogued).containsExactlyInAnyOrderElementsOf(methods);
  }

  private static List<Class<?>> classes() throws IOException, URISyntaxException {
    Path root = Path.of(Kernels.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(root.resolve("kerf/accel/kernels"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
          .<Class<?>>map(name -> load("kerf.accel.kernels." + name.substring(0, name.length() - 6)))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isKernel(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() > 0
        && method.getParameterTypes()[0] == KernelContext.class;
  }

  /** Drivers refuse a kernel with the name of a function of their own, or rename it. */
  @Test
  void noKernelIsCalledLikeABuiltInFunction() throws IOException {
    Set<String> names = builtIns();
    assertThat(names).hasSizeGreaterThan(300).contains("max", "fma", "vload16", "work_group_any");
    for (Kernel kernel : Kernels.all()) {
      assertThat(names).as(kernel.id()).doesNotContain(kernel.method());
      assertThat(kernel.method()).as(kernel.id()).doesNotMatch("(convert|as)_.*");
    }
  }

  private static Set<String> builtIns() throws IOException {
    try (InputStream in = KernelsTest.class.getResourceAsStream("opencl-built-ins.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void idsAreUnique() {
    assertThat(Kernels.all().stream().map(Kernel::id)).doesNotHaveDuplicates();
    for (Kernel kernel : Kernels.all()) {
      assertThat(Kernels.byId(kernel.id())).contains(kernel);
    }
  }

  @Test
  void parametersAreThoseOfTheMethod() {
    for (Kernel kernel : Kernels.all()) {
      List<Class<?>> types =
          kernel.parameters().stream()
              .<Class<?>>map(
                  p -> p.type() == Parameter.Type.INT ? IntArray.class : FloatArray.class)
              .toList();
      Class<?>[] own = kernel.javaMethod().getParameterTypes();
      assertThat(Arrays.asList(own).subList(1, own.length)).as(kernel.id()).isEqualTo(types);
      assertThat(types.size()).as(kernel.id()).isLessThan(20);
      assertThat(kernel.parameters().getLast()).isEqualTo(Parameter.table("shape"));
    }
  }
}
