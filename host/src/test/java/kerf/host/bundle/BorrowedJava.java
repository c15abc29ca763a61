package kerf.host.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** In place of a linked Java, which takes half a minute: a script that starts the tests' own. */
record BorrowedJava(boolean runsHere) implements RuntimeImage {
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  @Override
  public String architecture() {
    return "x86-64";
  }

  @Override
  public void into(Path folder) {
    try {
      Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
      Files.writeString(
          java,
          """
          #!/bin/sh
          [ "$1" != -Xshare:dump ] || exit 1
          exec '%s/bin/java' "$@"
          """
              .formatted(HOME));
      java.toFile().setExecutable(true);
      Files.createDirectories(folder.resolve("lib"));
      for (String file : Stream.of("release", "lib/libjsig.so").toList()) {
        Files.copy(HOME.resolve(file), folder.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
