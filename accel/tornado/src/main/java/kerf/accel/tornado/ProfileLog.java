package kerf.accel.tornado;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import uk.ac.manchester.tornado.api.TornadoExecutionResult;

/**
 * TornadoVM's record of a graph's run: {@code {"graph": {"TOTAL_...": "123", ..., "graph.task":
 * {"TASK_KERNEL_TIME": "123", ...}}}}, times in nanoseconds.
 */
final class ProfileLog {
  private static final JsonMapper JSON = new JsonMapper();

  private ProfileLog() {}

  /**
   * Nanoseconds of each task's kernel on the device in the graph's last run, by the task's name.
   */
  static Map<String, Long> kernelTimes(TornadoExecutionResult result) {
    Map<String, Long> times = new HashMap<>();
    // The log holds all runs since the beginning: later ones overwrite.
    try (MappingIterator<JsonNode> runs =
        JSON.readerFor(JsonNode.class).readValues(result.getProfilerResult().getProfileLog())) {
      runs.forEachRemaining(run -> run.forEach(graph -> put(graph, times)));
    }
    return times;
  }

  private static void put(JsonNode graph, Map<String, Long> times) {
    for (Map.Entry<String, JsonNode> entry : graph.properties()) {
      JsonNode time = entry.getValue().path("TASK_KERNEL_TIME");
      if (!time.isMissingNode()) {
        times.put(entry.getKey(), Long.parseLong(time.asString()));
      }
    }
  }
}
