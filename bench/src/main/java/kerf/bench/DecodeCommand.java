package kerf.bench;

import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.host.api.Environment;
import kerf.host.cli.FormatOption;
import kerf.host.input.InputEntry;
import kerf.host.input.JpegLibrary;
import kerf.host.input.WorkList;
import kerf.host.output.RowWriter;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.packages.Manifest;
import kerf.models.packages.ModelLibrary;
import kerf.models.packages.Preprocessing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf bench decode}. */
@Command(
    name = "decode",
    mixinStandardHelpOptions = true,
    description = "Times decoding of JPEG pictures, in Java and with libjpeg-turbo, alternately.",
    footer = {
      "",
      "Times are the thread's own processor time, in ms: on a busy machine too they are those of one",
      "core. 'input' is the way from pixels to the network's input, after each decoding.",
      "",
      "Example:",
      "  kerf bench decode samples --side 1000"
    })
final class DecodeCommand implements Callable<Integer> {
  private static final int WIDEST = 1 << 14;

  @Parameters(paramLabel = "FOLDER|LIST|-", description = "Pictures; those that are JPEG count.")
  private String pictures;

  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "inception-v3-moderation",
      description = "Network whose input they become (default: ${DEFAULT-VALUE}).")
  private String model;

  @Option(
      names = "--side",
      paramLabel = "N",
      description =
          "Take every picture, resized to N pixels on its longer side and coded as JPEG of quality"
              + " 90 with halved colours.")
  private Integer side;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "31",
      description =
          "Times each way decodes each picture, after a third as many untimed (default: 31).")
  private int rounds;

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    if (rounds < 1 || (side != null && (side < 1 || side > WIDEST))) {
      throw new UsageException("--rounds must be at least 1, and --side from 1 to " + WIDEST);
    }
    Preprocessing input =
        new ModelLibrary(Environment.modelRoots())
            .find(model)
            .load(Manifest.Pixels.DEFAULTS, null)
            .preprocessing();
    System.err.println("kerf: JPEG by " + JpegLibrary.get().describe());
    int rows = 0;
    try (RowWriter writer = format.writer(DecodeRace.COLUMNS)) {
      DecodeRace race = new DecodeRace(input, rounds);
      for (InputEntry entry :
          WorkList.read(pictures, new InputStreamReader(System.in, Charset.defaultCharset()))) {
        if (entry instanceof InputEntry.Found(Path file)) {
          byte[] data = side == null ? JpegFile.read(file) : JpegFile.made(file, side);
          if (data != null) {
            writer.row(row(file, race.run(data, file.toString())));
            rows++;
          }
        }
      }
    }
    if (rows == 0) {
      throw new KerfException("there is no JPEG picture in " + pictures + "; --side makes some");
    }
    return 0;
  }

  private static Map<String, Object> row(Path file, Map<String, Object> times) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", file.getFileName().toString());
    row.putAll(times);
    row.put("load", Machine.load());
    row.put("cpu", Machine.processor());
    row.put("commit", Machine.commit());
    return row;
  }
}
