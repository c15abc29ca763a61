package kerf.host.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kerf.accel.Device;
import kerf.host.diff.Isolation.Alone;
import kerf.host.verify.CheckResult;
import kerf.host.verify.Verifier;
import kerf.models.KerfException;
import kerf.models.graph.Node;
import kerf.models.onnx.OnnxExporter;
import kerf.models.onnx.OnnxTensors;
import kerf.models.tensor.Tensor;
import tools.jackson.databind.json.JsonMapper;

/**
 * A difference as a folder in the layout of ONNX's backend tests: the part of the network that
 * shows it, what it reads, what must come out (of the trusted device), and beside that what the
 * other device made of it.
 *
 * @param folder where it lies
 * @param nodes how many nodes it takes
 * @param trusted what {@code kerf verify} says of it on the trusted device
 * @param other and on the other
 */
public record Reproduction(Path folder, int nodes, CheckResult trusted, CheckResult other) {
  private static final String DATA = "test_data_set_0";

  /**
   * What a person must know beside the difference.
   *
   * @param network its name
   * @param input what it was shown
   * @param bound part of the standard deviation that is allowed
   */
  public record Circumstances(String network, String input, double bound) {}

  /**
   * Writes the folder, and verifies it on both devices.
   *
   * @param folder made when it is not there; files of an earlier reproduction are replaced
   * @param found with its smallest part
   * @throws kerf.models.UnsupportedException when the part cannot be written as ONNX
   * @throws KerfException when the folder cannot be written
   */
  public static Reproduction write(
      Path folder, Isolation found, DevicePair devices, Circumstances circumstances) {
    Alone part = found.smallest().orElseThrow();
    try {
      Path data = emptied(folder.resolve(DATA));
      OnnxExporter.write(part.graph(), folder.resolve("model.onnx"));
      List<Node> inputs = part.graph().inputs();
      for (int i = 0; i < inputs.size(); i++) {
        write(data.resolve("input_" + i + ".pb"), inputs.get(i).name(), part.inputs().get(i));
      }
      String output = part.graph().outputs().getFirst();
      write(data.resolve("output_0.pb"), output, part.trusted());
      write(data.resolve("other_output_0.pb"), output, part.other());
      Reproduction made =
          new Reproduction(
              folder,
              part.nodes().size(),
              verified(folder, devices.trusted()),
              verified(folder, devices.other()));
      Files.writeString(
          folder.resolve("difference.json"), made.json(found, devices, circumstances));
      Files.writeString(folder.resolve("README.md"), made.readme(found, devices, circumstances));
      return made;
    } catch (IOException e) {
      throw new KerfException(folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static Path emptied(Path data) throws IOException {
    Files.createDirectories(data);
    try (Stream<Path> old = Files.list(data)) {
      for (Path file : old.filter(p -> p.toString().endsWith(".pb")).toList()) {
        Files.delete(file);
      }
    }
    return data;
  }

  private static void write(Path file, String name, Tensor tensor) {
    OnnxTensors.write(file, name, tensor.nhwcToNchw());
  }

  private static CheckResult verified(Path folder, Device device) {
    return new Verifier(device).check(folder);
  }

  private String json(Isolation found, DevicePair devices, Circumstances circumstances) {
    Compared inNetwork = found.inNetwork();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("network", circumstances.network());
    fields.put("input", circumstances.input());
    fields.put("bound", circumstances.bound());
    fields.put("trusted", devices.trusted().id());
    fields.put("other", devices.other().id());
    fields.put("node", inNetwork.node().name());
    fields.put("kind", inNetwork.node().op().kind());
    fields.put("op", inNetwork.node().op().toString());
    fields.put("shape", inNetwork.shape().toString());
    fields.put("in_network", numbers(inNetwork.difference()));
    fields.put("made_here", numbers(found.made()));
    fields.put("carried_here", numbers(found.carried()));
    Alone part = found.smallest().orElseThrow();
    fields.put("nodes", part.nodes().stream().map(Node::name).toList());
    fields.put("in_reproduction", numbers(part.difference()));
    fields.put("verify_trusted", trusted.toString());
    fields.put("verify_other", other.toString());
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(fields)
        + "\n";
  }

  private static Map<String, Object> numbers(Difference difference) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("error", difference.error());
    fields.put("allowed", difference.allowed());
    fields.put("index", difference.index());
    fields.put("trusted", difference.trusted());
    fields.put("other", difference.other());
    fields.put("deviation", difference.deviation());
    return fields;
  }

  private String readme(Isolation found, DevicePair devices, Circumstances circumstances) {
    String trustedId = devices.trusted().id();
    String otherId = devices.other().id();
    return String.format(
        Locale.ROOT,
        """
        # %s differs between %s and %s

        Network %s, input: %s. %s is trusted; its values are the expected ones.

        %s

        `model.onnx` holds %s, `%s/input_*.pb` what %s computed for it to read,
        `output_0.pb` what %s makes of that, `other_output_0.pb` what %s made of it.
        `difference.json` has all numbers; its indices count in NHWC order.

            kerf verify -d %s FOLDER    # %s
            kerf verify -d %s FOLDER    # %s

        `kerf verify` allows 1e-4 of the standard deviation; the bound here was %s of the larger of the
        deviation and the element.
        """,
        found.inNetwork().what(),
        trustedId,
        otherId,
        circumstances.network(),
        circumstances.input(),
        trustedId,
        String.join("\n", DiffText.of(found, devices)),
        nodes == 1 ? "the node" : nodes + " nodes that end with it",
        DATA,
        trustedId,
        trustedId,
        otherId,
        otherId,
        DiffText.outcome(other),
        trustedId,
        DiffText.outcome(trusted),
        circumstances.bound());
  }
}
