package kerf.host.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.UsageException;

/**
 * What a person demands of a plan.
 *
 * @param pins device by group: it runs there and nowhere else
 * @param prohibitions what must not run where
 */
public record Restrictions(Map<String, String> pins, Set<Prohibition> prohibitions) {
  /** No demands. */
  public static final Restrictions NONE = new Restrictions(Map.of(), Set.of());

  /** Copies the collections. */
  public Restrictions {
    pins = Map.copyOf(pins);
    prohibitions = Set.copyOf(prohibitions);
  }

  /**
   * A group must not run on a device.
   *
   * @param group the group's name
   * @param device the device's name
   */
  public record Prohibition(String group, String device) {}

  /**
   * The model in which a forbidden device counts as one that cannot run the group.
   *
   * @throws UsageException when a name means nothing, or a demand leaves a group without a device
   */
  CostModel applyTo(CostModel model) {
    List<String> devices = model.devices().stream().map(PlanDevice::name).toList();
    List<String> groups = model.groups().stream().map(Group::name).toList();
    pins.forEach((group, device) -> check(model, groups, group, devices, device));
    prohibitions.forEach(p -> check(model, groups, p.group(), devices, p.device()));
    return model.withGroups(model.groups().stream().map(this::restrict).toList());
  }

  private Group restrict(Group group) {
    Map<String, Double> left = new LinkedHashMap<>(group.seconds());
    String pin = pins.get(group.name());
    left.keySet().removeIf(d -> pin != null && !d.equals(pin));
    left.keySet().removeIf(d -> prohibitions.contains(new Prohibition(group.name(), d)));
    if (left.isEmpty() && !group.seconds().isEmpty()) {
      throw new UsageException(
          "group '"
              + group.name()
              + "' can run on "
              + String.join(", ", group.seconds().keySet())
              + ", and pins and prohibitions leave none of them; lift one");
    }
    return group.withSeconds(left);
  }

  private static void check(
      CostModel model, List<String> groups, String group, List<String> devices, String device) {
    if (!groups.contains(group)) {
      throw new UsageException("network " + model.network() + " has no group '" + group + "'");
    }
    if (!devices.contains(device)) {
      throw new UsageException(
          "there is no device '" + device + "' to plan for; there are " + devices);
    }
  }
}
