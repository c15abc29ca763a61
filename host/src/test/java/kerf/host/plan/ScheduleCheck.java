package kerf.host.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kerf.profiles.Link;

/** What every schedule must keep, added up from the records. */
final class ScheduleCheck {
  private static final double ROUNDING = 1e-9;

  private ScheduleCheck() {}

  static void check(CostModel model, Candidate branches) {
    Map<String, Candidate.Slot> slots =
        branches.schedule().stream()
            .collect(Collectors.toMap(Candidate.Slot::group, Function.identity()));
    Map<String, PlanDevice> devices =
        model.devices().stream().collect(Collectors.toMap(PlanDevice::name, d -> d));
    Map<String, Group> groups =
        model.groups().stream().collect(Collectors.toMap(Group::name, g -> g));
    assertThat(slots.keySet()).isEqualTo(groups.keySet());
    for (Group group : model.groups()) {
      Candidate.Slot slot = slots.get(group.name());
      PlanDevice device = devices.get(slot.device());
      double seconds = slot.finishSeconds() - slot.startSeconds();
      assertThat(Math.abs(seconds - group.seconds().get(slot.device()))).isLessThan(ROUNDING);
      for (String read : group.reads()) {
        Candidate.Slot maker = slots.get(read);
        long bytes =
            model.batch() * (maker == null ? model.inputs().get(read) : groups.get(read).bytes());
        double ready = maker == null ? 0 : maker.finishSeconds();
        if (maker == null || !maker.device().equals(slot.device())) {
          ready += maker == null ? 0 : cost(devices.get(maker.device()).out(), bytes);
          ready += cost(device.in(), bytes);
        }
        assertThat(slot.startSeconds()).isGreaterThanOrEqualTo(ready - ROUNDING);
      }
      double end = slot.finishSeconds();
      end += group.output() ? cost(device.out(), model.batch() * group.bytes()) : 0;
      assertThat(branches.latencySeconds()).isGreaterThanOrEqualTo(end - ROUNDING);
    }
    checkOneAtATime(branches);
  }

  private static double cost(Link link, long bytes) {
    return link.alphaSeconds() + bytes / link.betaBytesPerSecond();
  }

  private static void checkOneAtATime(Candidate branches) {
    for (Candidate.Slot a : branches.schedule()) {
      for (Candidate.Slot b : branches.schedule()) {
        if (!a.equals(b) && a.device().equals(b.device())) {
          boolean apart =
              a.finishSeconds() <= b.startSeconds() + ROUNDING
                  || b.finishSeconds() <= a.startSeconds() + ROUNDING;
          assertThat(apart).as("%s and %s", a, b).isTrue();
        }
      }
    }
  }
}
