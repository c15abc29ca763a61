package kerf.host.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.host.plan.PlanDevice;
import kerf.host.plan.Restrictions;
import kerf.models.UsageException;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;

/**
 * What {@code --pin} and {@code --forbid} say of a network.
 *
 * @param fused the network as devices compute it
 * @param devices that are planned for
 */
record Demands(Segment fused, List<PlanDevice> devices) {
  /** Copies the list. */
  Demands {
    devices = List.copyOf(devices);
  }

  /**
   * Reads them.
   *
   * @param pins {@code NODE=DEVICE}
   * @param forbidden {@code DEVICE/OP} or {@code DEVICE/NODE}
   * @throws UsageException when one is not written so, or names what is not there
   */
  Restrictions of(List<String> pins, List<String> forbidden) {
    Map<String, String> pinned = new LinkedHashMap<>();
    for (String pin : pins) {
      int equals = pin.lastIndexOf('=');
      if (equals < 1 || equals == pin.length() - 1) {
        throw new UsageException("--pin takes NODE=DEVICE, not '" + pin + "'");
      }
      String node = pin.substring(0, equals);
      String device = checked(pin.substring(equals + 1));
      if (nodes().stream().noneMatch(n -> n.name().equals(node))) {
        throw nothing("--pin " + pin, node);
      }
      String other = pinned.put(node, device);
      if (other != null && !other.equals(device)) {
        throw new UsageException("--pin puts '" + node + "' on " + other + " and on " + device);
      }
    }
    Set<Restrictions.Prohibition> prohibitions = new HashSet<>();
    for (String one : forbidden) {
      prohibitions.addAll(forbidden(one));
    }
    return new Restrictions(pinned, prohibitions);
  }

  private List<Restrictions.Prohibition> forbidden(String one) {
    int slash = one.indexOf('/');
    if (slash < 1 || slash == one.length() - 1) {
      throw new UsageException("--forbid takes DEVICE/OP or DEVICE/NODE, not '" + one + "'");
    }
    String device = checked(one.substring(0, slash));
    String what = one.substring(slash + 1);
    List<Restrictions.Prohibition> found =
        nodes().stream()
            .filter(n -> n.op().kind().equalsIgnoreCase(what) || n.name().equals(what))
            .map(n -> new Restrictions.Prohibition(n.name(), device))
            .toList();
    if (found.isEmpty()) {
      throw nothing("--forbid " + one, what);
    }
    return found;
  }

  private String checked(String device) {
    List<String> ids = devices.stream().map(PlanDevice::name).toList();
    if (!ids.contains(device)) {
      throw new UsageException(
          "there is no device '" + device + "' to plan for; there are " + String.join(", ", ids));
    }
    return device;
  }

  private UsageException nothing(String option, String what) {
    String kinds =
        nodes().stream()
            .map(n -> n.op().kind())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return new UsageException(
        option
            + ": network "
            + fused.graph().name()
            + " has no fused group '"
            + what
            + "'; kerf profile lists them, and their kinds are "
            + kinds);
  }

  private List<Node> nodes() {
    return fused.graph().nodes().stream()
        .filter(n -> !n.isWeight() && !(n.op() instanceof Op.Input))
        .toList();
  }
}
