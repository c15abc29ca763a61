package kerf.bench;

import java.util.List;
import kerf.host.cli.CommandProvider;

/** Brings {@code kerf bench}. */
public final class BenchCommands implements CommandProvider {
  @Override
  public List<Object> commands() {
    return List.of(new BenchCommand());
  }
}
