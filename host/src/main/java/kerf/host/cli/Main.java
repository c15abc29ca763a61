package kerf.host.cli;

import java.io.PrintWriter;
import kerf.host.api.Environment;
import kerf.models.KerfException;
import kerf.models.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the process with its exit code: 0 done, 1 failed, 2 usage, 3 inputs
   * skipped, 130 interrupted.
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The commands, wired; for tests to run without a process. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new KerfCommand());
    boolean colour = Environment.outputIsTerminal() && Environment.colourWanted();
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Main::usage);
    line.setExecutionExceptionHandler(Main::failure);
    return line;
  }

  /** One sentence and where to read on, not the whole help. */
  private static int usage(CommandLine.ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("kerf: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int failure(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(e instanceof KerfException)) {
      throw e;
    }
    line.getErr().println("kerf: " + e.getMessage());
    return e instanceof UsageException ? ExitCode.USAGE : ExitCode.FAILED;
  }
}
