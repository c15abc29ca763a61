package kerf.host.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was run.
 *
 * @param network the network's name
 * @param batch pictures that are computed as one
 * @param rows file of the rows
 * @param date when the run ended, ISO 8601 in UTC
 * @param machine operating system, architecture and processors
 * @param devices names by id, those that did nothing included
 * @param acted name of the machine that was acted out, and its verdict; empty for this machine
 */
public record RunSetting(
    String network,
    int batch,
    String rows,
    String date,
    String machine,
    Map<String, String> devices,
    String acted) {
  /** Copies the map. */
  public RunSetting {
    devices = Collections.unmodifiableMap(new LinkedHashMap<>(devices));
  }
}
