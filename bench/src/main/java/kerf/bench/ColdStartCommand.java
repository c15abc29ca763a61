package kerf.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kerf.models.tensor.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The first result of one side: what {@code kerf bench peers} starts; prints a line of JSON. */
@Command(name = "cold-start", hidden = true, mixinStandardHelpOptions = true)
final class ColdStartCommand implements Callable<Integer> {
  @Mixin private DuelOptions duel;

  @Option(names = "--file", description = "The peer's model; Kerf loads its own without.")
  private Path file;

  @Option(names = "--input", description = "An input of the peer's model: NAME=NxHxWxC.")
  private Map<String, String> inputs = new LinkedHashMap<>();

  @Option(names = "--against", description = "The peer, or a device of Kerf's.")
  private String side;

  /** The words by which a peer's model is given. */
  static List<String> words(PeerModel model) {
    List<String> words = new ArrayList<>(List.of("--file", model.file().toString()));
    model.inputs().forEach((name, shape) -> words.add("--input=" + name + "=" + dims(shape)));
    return words;
  }

  private static String dims(Shape shape) {
    return shape.dims().stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  @Override
  public Integer call() {
    long begin = System.nanoTime();
    try (Contestant contestant = contestant()) {
      contestant.run();
      ColdStart start =
          new ColdStart(
              (System.nanoTime() - begin) / 1e6, Machine.peakBytes(ProcessHandle.current().pid()));
      System.out.println(JsonMapper.shared().writeValueAsString(start));
    }
    return 0;
  }

  private Contestant contestant() {
    if (file == null) {
      return duel.kerf(duel.graph(), side);
    }
    Map<String, Shape> shapes = new LinkedHashMap<>();
    inputs.forEach(
        (name, dims) ->
            shapes.put(
                name,
                Shape.of(Arrays.stream(dims.split("x")).mapToInt(Integer::parseInt).toArray())));
    return Peer.of(side).open(file, shapes, duel.threads());
  }
}
