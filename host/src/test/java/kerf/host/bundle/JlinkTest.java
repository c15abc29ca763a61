package kerf.host.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kerf.host.BuiltJars;
import kerf.models.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules of a bundle's Java, and which machine a folder of modules is for. */
class JlinkTest {
  /** Databases and web services, in parts of libraries that nothing here reaches. */
  private static final Set<String> UNREACHED = Set.of("java.sql", "java.net.http");

  private final Map<String, String> moduleOfPackage = new HashMap<>();

  @TempDir private Path folder;

  @Test
  void theModulesAreThoseThatClassesReferTo() throws IOException {
    for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
      for (String name : module.descriptor().packages()) {
        moduleOfPackage.put(name.replace('.', '/'), module.descriptor().name());
      }
    }
    Set<String> used = new TreeSet<>();
    for (Path entry : BuiltJars.entries()) {
      collect(entry, used);
    }
    Set<String> linked =
        Configuration.empty()
            .resolve(ModuleFinder.ofSystem(), ModuleFinder.of(), Jlink.MODULES)
            .modules()
            .stream()
            .map(module -> module.name())
            .collect(Collectors.toSet());

    assertThat(used).contains("java.desktop", "jdk.incubator.vector").containsAll(Jlink.MODULES);
    used.removeAll(UNREACHED);
    assertThat(linked).containsAll(used);
  }

  private void collect(Path entry, Set<String> modules) throws IOException {
    if (Files.isDirectory(entry)) {
      try (Stream<Path> files = Files.walk(entry)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
          collect(Files.readAllBytes(file), modules);
        }
      }
      return;
    }
    try (ZipFile zip = new ZipFile(entry.toFile())) {
      for (ZipEntry file : zip.stream().filter(f -> f.getName().endsWith(".class")).toList()) {
        try (InputStream in = zip.getInputStream(file)) {
          collect(in.readAllBytes(), modules);
        }
      }
    }
  }

  private void collect(byte[] type, Set<String> modules) {
    for (PoolEntry entry : ClassFile.of().parse(type).constantPool()) {
      if (entry instanceof ClassEntry used) {
        String name = used.asInternalName().replaceFirst("^\\[+L?", "");
        String module = moduleOfPackage.get(name.substring(0, Math.max(0, name.lastIndexOf('/'))));
        if (module != null) {
          modules.add(module);
        }
      }
    }
  }

  @Test
  void modulesTellTheirMachine() throws IOException {
    assertThat(JmodMachine.of(jmods(new byte[] {0x7f, 'E', 'L', 'F'}, 0xb7))).isEqualTo("arm64");
    assertThat(JmodMachine.of(jmods(new byte[] {0x7f, 'E', 'L', 'F'}, 0x3e))).isEqualTo("x86-64");
    assertThatThrownBy(() -> JmodMachine.of(jmods(new byte[] {0x7f, 'E', 'L', 'F'}, 0xf3)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("neither x86-64 nor arm64 (ELF machine 243)");
    assertThatThrownBy(() -> JmodMachine.of(jmods(new byte[] {'M', 'Z', 0, 0}, 0x3e)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("holds no bin/java of Linux");
    assertThatThrownBy(() -> Jlink.of(folder.resolve("none")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("holds no java.base.jmod; --jmods names the folder");
  }

  private Path jmods(byte[] magic, int machine) throws IOException {
    byte[] program = new byte[64];
    System.arraycopy(magic, 0, program, 0, magic.length);
    program[18] = (byte) machine;
    try (OutputStream out = Files.newOutputStream(folder.resolve("java.base.jmod"))) {
      out.write(new byte[] {'J', 'M', 1, 0});
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("classes/module-info.class"));
        zip.write("other".getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("bin/java"));
        zip.write(program);
      }
    }
    return folder;
  }
}
