package kerf.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.host.cli.FormatOption;
import kerf.host.output.RowWriter;
import kerf.models.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kerf bench peers}. */
@Command(
    name = "peers",
    mixinStandardHelpOptions = true,
    description = "Times Kerf and a peer on the same network, alternately, in several forks.",
    footer = {
      "",
      "The ratio is Kerf's median time over the peer's: below 1, Kerf is faster.",
      "",
      "Example:",
      "  kerf bench peers -m inception-v3 --against onnxruntime --batch 1 --format jsonl"
    })
final class PeersCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "model",
          "device",
          "batch",
          "threads",
          "precision",
          "median_ms",
          "min_ms",
          "peer",
          "peer_median_ms",
          "peer_min_ms",
          "ratio",
          "difference",
          "cold_ms",
          "peer_cold_ms",
          "peak_mb",
          "peer_peak_mb",
          "runs",
          "java",
          "cpu",
          "commit",
          "date");

  @Spec private CommandSpec spec;
  @Mixin private DuelOptions duel;

  @Option(
      names = "--against",
      split = ",",
      paramLabel = "PEER",
      defaultValue = "onnxruntime",
      description = {
        "Peers to run beside: onnxruntime (default); openvino, in float32;",
        "openvino-default, in what it takes by itself; or devices of Kerf's own.",
        "OpenVINO is looked for in the folder of libraries that KERF_OPENVINO names."
      })
  private List<String> peers;

  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = "3",
      description = "Processes to run one after another (default: 3).")
  private int forks;

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    duel.check();
    if (forks < 1) {
      throw new UsageException("--forks must be at least 1, not " + forks);
    }
    peers.stream().filter(peer -> !DuelOptions.isDevice(peer)).forEach(Peer::of);
    try (RowWriter writer = format.writer(COLUMNS)) {
      peers.forEach(peer -> writer.row(row(peer)));
    }
    return 0;
  }

  private Map<String, Object> row(String peer) {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    double difference = 0;
    Duel last = null;
    for (int fork = 0; fork < forks; fork++) {
      System.err.printf("kerf: fork %d of %d against %s%n", fork + 1, forks, peer);
      last = Fork.run(words("fork", peer), Duel.class);
      ours.addAll(last.usMillis());
      theirs.addAll(last.peerMillis());
      difference = Math.max(difference, last.difference());
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("model", duel.model);
    row.put("device", last.us());
    row.put("batch", duel.batch);
    row.put("threads", duel.threads());
    row.put("precision", duel.precision.shown());
    row.put("median_ms", Figures.rounded(Figures.median(ours)));
    row.put("min_ms", Figures.rounded(Figures.min(ours)));
    row.put("peer", duel.peerFile == null ? last.peer() : ownFile(last.peer()));
    row.put("peer_median_ms", Figures.rounded(Figures.median(theirs)));
    row.put("peer_min_ms", Figures.rounded(Figures.min(theirs)));
    row.put("ratio", Figures.rounded(Figures.median(ours) / Figures.median(theirs)));
    row.put("difference", difference);
    row.putAll(coldStarts(peer));
    row.put("runs", ours.size());
    row.put("java", Runtime.version().toString());
    row.put("cpu", Machine.processor());
    row.put("commit", Machine.commit());
    row.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    return row;
  }

  private String ownFile(String peer) {
    return "%s (%s)".formatted(peer, duel.peerFile.getFileName());
  }

  /** Both sides from their files to the first result, in turns, each in a process of its own. */
  private Map<String, Object> coldStarts(String peer) {
    List<ColdStart> ours = new ArrayList<>();
    List<ColdStart> theirs = new ArrayList<>();
    List<String> peerWords = words("cold-start", peer);
    try (PeerModel model = DuelOptions.isDevice(peer) ? null : duel.peerModel(duel.graph())) {
      if (model != null) {
        peerWords.addAll(ColdStartCommand.words(model));
      }
      for (int fork = 0; fork < forks; fork++) {
        ours.add(Fork.run(words("cold-start", duel.device), ColdStart.class));
        theirs.add(Fork.run(peerWords, ColdStart.class));
      }
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("cold_ms", ColdStart.millis(ours));
    row.put("peer_cold_ms", ColdStart.millis(theirs));
    row.put("peak_mb", ColdStart.megabytes(ours));
    row.put("peer_peak_mb", ColdStart.megabytes(theirs));
    return row;
  }

  /** This command's own words, with one of the group's hidden commands in place of this one. */
  private List<String> words(String command, String against) {
    List<String> words = new ArrayList<>(List.of("bench", command, "--against", against));
    for (var option : spec.commandLine().getParseResult().matchedOptions()) {
      if (!List.of("--against", "--forks", "--format").contains(option.longestName())) {
        words.add(option.longestName());
        words.addAll(option.originalStringValues());
      }
    }
    return words;
  }
}
