package kerf.host.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root: prints the help. */
@Command(
    name = "kerf",
    mixinStandardHelpOptions = true,
    versionProvider = KerfCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Runs convolutional networks on the devices of this machine.",
    footer = {
      "",
      "Examples:",
      "  kerf classify samples/                  what is in these pictures",
      "  kerf models show inception-v3           a network, layer by layer",
      "  kerf devices                            what this machine can compute with",
      "",
      "Exit codes: 0 done, 1 failed, 2 usage, 3 done but inputs were skipped or a device was"
          + " retired",
      "or begun again, 130 interrupted."
    },
    subcommands = {
      ClassifyCommand.class,
      RunCommand.class,
      EvalCommand.class,
      ModelsCommand.class,
      DevicesCommand.class,
      DoctorCommand.class,
      VerifyCommand.class,
      DiffCommand.class,
      ExportCommand.class,
      ConvertCommand.class,
      ProfileCommand.class,
      PlanCommand.class,
      HwCommand.class,
      FpgaCommand.class,
      KernelsCommand.class,
      BundleCommand.class,
      SelfCheckCommand.class,
      CacheCommand.class,
      KerfCommand.Completion.class,
      CommandLine.HelpCommand.class
    })
final class KerfCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }

  /** The root of a line whose command is known: it has the name, and that command is added. */
  @Command(name = "kerf", versionProvider = KerfCommand.Version.class)
  static final class Alone {}

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = KerfCommand.class.getPackage().getImplementationVersion();
      return new String[] {
        "kerf " + (version == null ? "(not from a jar)" : version) + ", Java " + Runtime.version()
      };
    }
  }

  /** Prints a completion script for bash and zsh. */
  @Command(
      name = "completion",
      mixinStandardHelpOptions = true,
      description = "Prints a completion script for bash and zsh.",
      footer = {"", "Example:", "  source <(kerf completion)"})
  static final class Completion implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      // Where nothing of ours fits, the shell's own file names do.
      String script =
          AutoComplete.bash("kerf", spec.root().commandLine())
              .replace("compopt +o default", "compopt -o default");
      spec.commandLine().getOut().print(script);
      spec.commandLine().getOut().flush();
    }
  }
}
