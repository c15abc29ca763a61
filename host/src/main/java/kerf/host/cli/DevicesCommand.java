package kerf.host.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kerf.accel.Device;
import kerf.accel.Devices;
import kerf.host.input.JpegLibrary;
import kerf.host.output.Format;
import kerf.host.output.RowWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kerf devices}. */
@Command(
    name = "devices",
    mixinStandardHelpOptions = true,
    description = "Lists what this machine can compute with, and what is missing for more.",
    footer = {"", "Example:", "  kerf devices --format jsonl"})
final class DevicesCommand implements Callable<Integer> {
  @Mixin private FormatOption format;
  @Mixin private ThreadsOption threads;

  @Override
  public Integer call() {
    try (Devices devices = Devices.discover(threads.options())) {
      try (RowWriter writer = format.writer(List.of("id", "backend", "kind", "name", "facts"))) {
        devices.all().forEach(device -> writer.row(row(device)));
      }
      Notes.unavailable(devices.unavailable());
      System.err.println("kerf: JPEG by " + JpegLibrary.get().describe());
    }
    return ExitCode.OK;
  }

  private Map<String, Object> row(Device device) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", device.id());
    row.put("backend", device.backend());
    row.put("kind", device.kind());
    row.put("name", device.name());
    row.put("facts", format.format == Format.JSONL ? device.facts() : joined(device.facts()));
    return row;
  }

  private static String joined(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
