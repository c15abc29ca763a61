package kerf.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kerf bench}: the group. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Measures Kerf against its peers, both in the same run.",
    subcommands = {
      PeersCommand.class,
      TableCommand.class,
      AccuracyCommand.class,
      StartCommand.class,
      KernelsCommand.class,
      ConvolutionsCommand.class,
      IsolateCommand.class,
      DecodeCommand.class,
      ScheduleCommand.class,
      PredictCommand.class,
      FpgaCommand.class,
      PlansCommand.class,
      ForkCommand.class,
      ColdStartCommand.class
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a benchmark is missing");
  }
}
