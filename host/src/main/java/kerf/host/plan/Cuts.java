package kerf.host.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why a pipeline is cut where it is cut. */
final class Cuts {
  private static final int NAMED = 3;

  private final Map<String, Group> groups;
  private final Map<String, PlanDevice> devices;
  private final Restrictions restrictions;

  /**
   * @param model before pins and prohibitions, which are to be told from lack of support
   */
  Cuts(CostModel model, Restrictions restrictions) {
    this.groups = model.groups().stream().collect(Collectors.toMap(Group::name, g -> g));
    this.devices = model.devices().stream().collect(Collectors.toMap(PlanDevice::name, d -> d));
    this.restrictions = restrictions;
  }

  /** The stages of a pipeline, each with its reason. */
  List<Stage> explain(List<Stage> stages) {
    List<Stage> explained = new ArrayList<>();
    explained.add(stages.getFirst().because("begins at the network's input"));
    for (int i = 1; i < stages.size(); i++) {
      Stage before = stages.get(i - 1);
      Stage stage = stages.get(i);
      explained.add(stage.because(crossing(stage) + reason(before, stage)));
    }
    return explained;
  }

  private String crossing(Stage stage) {
    return "cut before '" + stage.groups().getFirst() + "': ";
  }

  private String reason(Stage before, Stage stage) {
    String device = before.device();
    List<String> unable =
        stage.groups().stream().filter(g -> !groups.get(g).seconds().containsKey(device)).toList();
    if (!unable.isEmpty()) {
      return device + " cannot run " + some(unable);
    }
    List<String> demanded = stage.groups().stream().filter(g -> isBarred(g, device)).toList();
    if (!demanded.isEmpty()) {
      return "pins and prohibitions keep " + some(demanded) + " from " + device;
    }
    long memory = before.memoryBytes() + weights(stage);
    if (memory > devices.get(device).memoryBytes()) {
      return device + "'s memory does not hold both parts";
    }
    double there = seconds(stage, device);
    double here = stage.computeSeconds();
    if (here < there) {
      return String.format(
          Locale.ROOT,
          "%s computes what follows in %.3f ms, %s in %.3f",
          stage.device(),
          1e3 * here,
          device,
          1e3 * there);
    }
    return String.format(
        Locale.ROOT,
        "it shares the work: %s would take %.3f ms for both parts, now %.3f and %.3f",
        device,
        1e3 * (before.computeSeconds() + there),
        1e3 * before.loadSeconds(),
        1e3 * stage.loadSeconds());
  }

  private boolean isBarred(String group, String device) {
    String pin = restrictions.pins().get(group);
    return (pin != null && !pin.equals(device))
        || restrictions.prohibitions().contains(new Restrictions.Prohibition(group, device));
  }

  private double seconds(Stage stage, String device) {
    return stage.groups().stream().mapToDouble(g -> groups.get(g).seconds().get(device)).sum();
  }

  private long weights(Stage stage) {
    return stage.groups().stream().mapToLong(g -> groups.get(g).weightBytes()).sum();
  }

  private static String some(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining("', '", "'", "'"));
    return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
  }
}
