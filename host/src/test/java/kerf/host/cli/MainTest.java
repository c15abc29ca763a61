package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A line whose first argument is a command is read with that command alone. */
class MainTest {
  /** These say something about all commands. */
  private static final Set<String> OF_ALL = Set.of("completion", "help");

  private static Set<String> commands(CommandLine line) {
    return new TreeSet<>(line.getSubcommands().keySet());
  }

  @Test
  void aKnownCommandIsReadAlone() {
    Set<String> names = commands(Main.commandLine());
    names.removeAll(OF_ALL);
    assertThat(names).contains("classify", "run", "models");
    for (String name : names) {
      CommandLine alone = Main.commandLine(name, "--help");
      assertThat(commands(alone)).containsExactly(name);
      assertThat(alone.getSubcommands().get(name).getUsageMessage())
          .isEqualTo(Main.commandLine().getSubcommands().get(name).getUsageMessage());
    }
  }

  @Test
  void anythingElseIsReadWithAllCommands() {
    Set<String> names = commands(Main.commandLine());
    assertThat(names).containsAll(OF_ALL);
    for (String first : Set.of("--help", "--version", "clasify", "", "completion", "help")) {
      assertThat(commands(Main.commandLine(first))).isEqualTo(names);
    }
  }
}
