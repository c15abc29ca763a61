package kerf.host.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.host.api.Environment;
import kerf.host.output.RowWriter;
import kerf.models.KerfException;
import kerf.models.packages.ModelLibrary;
import kerf.models.packages.PackageFolder;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kerf models}. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Lists networks, shows one by layer, module or cut, compares two.",
    footer = {
      "",
      "Examples:",
      "  kerf models list",
      "  kerf models show inception-v3 --flavour keras"
    },
    subcommands = {ModelsShowCommand.class, ModelsCompareCommand.class, ModelsTableCommand.class})
final class ModelsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say 'list', 'table', 'show' and a model, or 'compare' and two");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists model packages (with weights) and architectures (without).")
  void list(@Mixin FormatOption format) {
    try (RowWriter writer =
        format.writer(List.of("name", "type", "flavours", "title", "licence"))) {
      ModelLibrary library = new ModelLibrary(Environment.modelRoots());
      library.names().forEach(name -> writer.row(row(library, name)));
      for (Zoo.Architecture architecture : Zoo.all()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", architecture.name());
        row.put("type", "architecture");
        row.put(
            "flavours",
            String.join(" ", architecture.flavours().stream().map(Flavour::id).toList()));
        row.put("title", architecture.title());
        writer.row(row);
      }
    }
  }

  /** A broken package is listed with what is wrong with it, and hides no other. */
  private static Map<String, Object> row(ModelLibrary library, String name) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("type", "package");
    try {
      PackageFolder folder = library.find(name);
      row.put("title", folder.manifest().title());
      row.put("licence", folder.manifest().licence());
    } catch (KerfException e) {
      row.put("type", "broken package");
      row.put("title", e.getMessage());
    }
    return row;
  }
}
