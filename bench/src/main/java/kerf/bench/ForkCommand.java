package kerf.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** One fork of a comparison: what {@code kerf bench peers} starts; prints one line of JSON. */
@Command(name = "fork", hidden = true, mixinStandardHelpOptions = true)
final class ForkCommand implements Callable<Integer> {
  @Mixin private DuelOptions duel;

  @Option(names = "--against", required = true)
  private String peer;

  @Override
  public Integer call() {
    System.out.println(JsonMapper.shared().writeValueAsString(duel.fight(peer)));
    return 0;
  }
}
