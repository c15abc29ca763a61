package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import kerf.host.Repository;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Views of {@code kerf models show}, {@code compare} and {@code table}. */
class ModelsCommandTest {
  @TempDir private Path folder;

  @Test
  void modulesEndWithTheSum() {
    List<String> lines = show("inception-v3", "--modules", "--format", "csv").outLines();
    assertThat(lines.getFirst())
        .isEqualTo(
            "index,module,nodes,depth,out,parameters,multiply_adds,values,narrowest,peak_values,"
                + "receptive_field,effective_stride,start_offset");
    assertThat(lines)
        .contains(
            "7,Mixed_5b,23,3,1x35x35x256,255904,312345600,313600,254800,744800,63x63,8x8,-18x-18")
        .contains(
            "17,Mixed_7c,31,3,1x8x8x2048,6076800,388497408,131072,81920,380928,1311x1311,32x32,"
                + "-618x-618");
    assertThat(lines.getLast()).isEqualTo(",TOTAL,314,48,,23834568,5713216096,,,2074464,,,");
  }

  /** The columns of the plain table, and three more at their end. */
  @Test
  void receptiveFieldsStandBehindTheLayers() {
    List<String> plain = show("vgg16", "--format", "csv").outLines();
    List<String> field = show("vgg16", "--receptive-field", "--format", "csv").outLines();
    for (int i = 0; i < plain.size(); i++) {
      assertThat(field.get(i)).startsWith(plain.get(i) + ",");
    }
    assertThat(field)
        .anyMatch(l -> l.startsWith("30,features.30") && l.endsWith("212x212,32x32,-90x-90"));
  }

  @Test
  void cutsSayWhatIsNarrow() {
    CliRun run = show("inception-v3", "--cuts", "--format", "jsonl");
    List<JsonNode> rows =
        run.outLines().stream().map(l -> JsonMapper.builder().build().readTree(l)).toList();
    assertThat(rows).hasSize(315);
    assertThat(rows.getFirst().get("values").asLong()).isEqualTo(299 * 299 * 3);
    assertThat(rows.stream().filter(r -> r.has("bottleneck")).map(r -> r.get("after").asString()))
        .containsExactly("maxpool1", "maxpool2", "Mixed_7a");
    assertThat(rows).allMatch(r -> r.has("single_percent") == (r.get("tensors").asInt() == 1));
    assertThat(run.err()).contains("Between feature maps it falls most at 'maxpool2'");
    assertThat(show("inception-v3", "--cuts").out()).contains("33 of them through one value");
  }

  @Test
  void factorisationEndsWithTheNetwork() {
    List<String> lines = show("inception-v3", "--factorisation", "--format", "csv").outLines();
    assertThat(lines)
        .contains(
            "5,Mixed_6b.branch7x7_2.conv Mixed_6b.branch7x7_3.conv,1x7+7x1,7x7,128->192,82862080,"
                + "348020736,76.2,71.4");
    assertThat(lines.getLast()).isEqualTo(",NETWORK,,,,5713216096,10221090400,44.1,");
    // AlexNet: 3x3 three times, and no total to divide by in SqueezeNet.
    assertThat(show("squeezenet-1.1", "--factorisation", "--format", "csv").outLines())
        .contains(",TOTAL,,,,0,0,,");
  }

  @Test
  void comparesByResolution() {
    CliRun run = CliRun.of("models", "compare", "vgg16", "alexnet", "--format", "csv");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.outLines().getLast())
        .startsWith("TOTAL,,vgg16,alexnet,138357544,61100840,2.26,15470264320,714188480,21.66,")
        .endsWith(",16,8");
    CliRun flavours =
        CliRun.of("models", "compare", "inception-v3", "inception-v3:keras", "--format", "csv");
    assertThat(flavours.outLines()).anyMatch(l -> l.startsWith("module,8,Mixed_5b,mixed0,"));
    assertThat(CliRun.of("models", "compare", "vgg16", "vgg16:slim").exit())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theTableStandsBesideThePaper() {
    CliRun run = CliRun.of("models", "table", "--format", "csv");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.outLines())
        .anyMatch(l -> l.startsWith("5,Inception-v3,inception-v3,4,144,17.2,3.58,,5713216096,"))
        .anyMatch(l -> l.contains(",4.8,5713216096,19.0,"));
    assertThat(run.err()).contains("19.0 % more").contains("arXiv:1512.00567");
    assertThat(CliRun.of("models", "table").out()).contains("Published: Szegedy et al.");
  }

  @Test
  void plotsAreFilesOfTheirOwn() throws Exception {
    Path svg = folder.resolve("cuts.svg");
    Path html = folder.resolve("net.html");
    CliRun run = show("inception-v3", "--cuts", "--svg", svg.toString(), "--html", html.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    Document plot = parsed(svg);
    assertThat(plot.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(plot.getDocumentElement().getTextContent()).contains("Mixed_5b", "bottleneck");
    assertThat(Files.readString(svg)).doesNotContain("var(--").doesNotContain("rgb(4,1,");
    Document page = parsed(html);
    assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(4);
    assertThat(page.getDocumentElement().getTextContent()).contains("1311x1311");

    CliRun again = show("inception-v3", "--svg", svg.toString());
    assertThat(again.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(again.err()).contains("exists").contains("--force");
    assertThat(show("alexnet", "--svg", svg.toString(), "--force").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--cuts --modules", "--svg a --html a", "--factorisation --receptive-field"})
  void whatGoesNotTogetherIsSaid(String options) {
    List<String> arguments = new ArrayList<>(List.of("alexnet"));
    arguments.addAll(List.of(options.split(" ")));
    CliRun run = show(arguments.toArray(String[]::new));
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).isNotBlank();
  }

  /** Packages, and networks of other inputs than a picture. */
  @Test
  void everyNetworkHasEveryView() throws IOException {
    List<List<String>> networks = new ArrayList<>();
    for (Zoo.Architecture architecture : Zoo.all()) {
      for (Flavour flavour : architecture.flavours()) {
        networks.add(List.of(architecture.name(), "--flavour", flavour.id()));
      }
    }
    networks.add(List.of("squeezenet-1.1"));
    networks.add(List.of("inception-v3-moderation"));
    for (String file :
        List.of("cli/tiny.onnx", "verify/onnx-small/test_gemm_variants/model.onnx")) {
      networks.add(List.of(Repository.resource(file).toString()));
    }
    for (List<String> network : networks) {
      for (String view : List.of("--modules", "--cuts", "--factorisation", "--receptive-field")) {
        List<String> arguments = new ArrayList<>(network);
        arguments.addAll(List.of(view, "--format", "csv"));
        CliRun run = show(arguments.toArray(String[]::new));
        assertThat(run.exit()).as("%s: %s", arguments, run.err()).isZero();
        assertThat(run.outLines()).as("%s", arguments).hasSizeGreaterThan(2);
      }
    }
  }

  private static CliRun show(String... arguments) {
    List<String> all = new ArrayList<>(List.of("models", "show"));
    all.addAll(List.of(arguments));
    return CliRun.of(all.toArray(String[]::new));
  }

  private static Document parsed(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(Files.readString(file))));
  }
}
