package kerf.host.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import kerf.host.api.Environment;
import kerf.host.output.OutputClosedException;
import kerf.host.output.Printable;
import kerf.models.KerfException;
import kerf.models.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the process with its exit code: 0 done, 1 failed, 2 usage, 3 inputs
   * skipped or a device retired, 130 interrupted.
   */
  public static void main(String[] args) {
    int exit;
    try {
      exit = commandLine(args).execute(args);
    } catch (OutOfMemoryError e) {
      System.err.println(
          "kerf: Java ran out of memory ("
              + e.getMessage()
              + "); raise its heap with KERF_JAVA_OPTS=-Xmx8g");
      exit = ExitCode.FAILED;
    }
    // System.out swallows its errors: whatever a command printed, lost output is a failed run.
    if (System.out.checkError() && exit != ExitCode.FAILED) {
      System.err.println("kerf: " + OutputClosedException.MESSAGE);
      exit = ExitCode.FAILED;
    }
    ProcessEnd.with(exit);
  }

  /**
   * The commands, wired; for tests to run without a process. Where the first argument is one of
   * Kerf's own commands that needs no other, it is all there is: picocli takes half a second to
   * read the options of all.
   */
  static CommandLine commandLine(String... args) {
    CommandLine line = args.length > 0 ? one(args[0]).orElseGet(Main::all) : all();
    boolean colour = Environment.outputIsTerminal() && Environment.colourWanted();
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
    line.setDefaultValueProvider(Main::bundled);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Main::usage);
    line.setExecutionExceptionHandler(Main::failure);
    return line;
  }

  private static CommandLine all() {
    CommandLine line = new CommandLine(new KerfCommand());
    ServiceLoader.load(CommandProvider.class)
        .forEach(provider -> provider.commands().forEach(line::addSubcommand));
    return line;
  }

  /** The root with a single command. */
  private static Optional<CommandLine> one(String name) {
    return Arrays.stream(KerfCommand.class.getAnnotation(Command.class).subcommands())
        .filter(command -> command.getPackage() == Main.class.getPackage())
        .filter(command -> command != KerfCommand.Completion.class)
        .filter(command -> command.getAnnotation(Command.class).name().equals(name))
        .findFirst()
        .map(command -> new CommandLine(new KerfCommand.Alone()).addSubcommand(command));
  }

  /** What a bundle's launcher says in place of a default; null for the default. */
  private static String bundled(CommandLine.Model.ArgSpec argument) {
    if (!(argument instanceof CommandLine.Model.OptionSpec option)
        || option.defaultValue() == null) {
      return null;
    }
    return switch (option.longestName()) {
      case "--model" -> Environment.defaultModel().orElse(null);
      case "--device" -> Environment.defaultDevices().orElse(null);
      default -> null;
    };
  }

  /** One sentence and where to read on, not the whole help. */
  private static int usage(CommandLine.ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("kerf: " + Printable.of(e.getMessage()));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int failure(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    switch (e) {
      case KerfException told -> line.getErr().println("kerf: " + Printable.of(told.getMessage()));
      case OutputClosedException lost -> line.getErr().println("kerf: " + lost.getMessage());
      default -> throw e;
    }
    return e instanceof UsageException ? ExitCode.USAGE : ExitCode.FAILED;
  }
}
