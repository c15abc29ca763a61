package kerf.host.rated;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kerf.host.api.Environment;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.profiles.Condition;
import kerf.profiles.DeviceFacts;
import kerf.profiles.GroupMethod;
import kerf.profiles.GroupTime;
import kerf.profiles.Memory;
import kerf.profiles.Profile;
import kerf.profiles.ProfileKey;
import kerf.profiles.Timing;
import kerf.profiles.Transfers;

/** A rated device's times in the form of measured ones. */
final class RatedProfile {
  private RatedProfile() {}

  static Profile of(RatedDevice device, String model, Segment segment) {
    Segment fused = Segment.of(Rewrites.forInference(segment.graph()), segment.shapes().byName());
    BoxDevice box = device.box();
    Transfers transfers = new Transfers(box.toDevice(), box.toHost(), true);
    List<GroupTime> groups = groups(device, fused);
    int batch = fused.inputShapes().getFirst().dim(0);
    return new Profile(
        new ProfileKey(model, batch, device.id(), "acted", "", 1, Condition.ALONE),
        new DeviceFacts(device.name(), device.kind(), device.facts()),
        Environment.machine() + ", acted out",
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        false,
        box.startUpSeconds(),
        0,
        Timing.of(seconds(transfers, groups, fused)),
        GroupMethod.LAUNCHES,
        groups,
        0,
        transfers,
        memory(fused, box),
        List.of());
  }

  private static List<GroupTime> groups(RatedDevice device, Segment fused) {
    List<GroupTime> groups = new ArrayList<>();
    for (Layer layer : LayerTable.of(fused).layers()) {
      if (device.supports(layer.kind())) {
        double time = device.seconds().of(fused, layer);
        long bytes = SegmentTimes.bytes(layer.out());
        groups.add(new GroupTime(layer.name(), layer.kind(), time, time, 1, bytes));
      }
    }
    return groups;
  }

  private static double seconds(Transfers transfers, List<GroupTime> groups, Segment fused) {
    double in =
        fused.inputShapes().stream()
            .mapToDouble(s -> transfers.toDevice().seconds(SegmentTimes.bytes(s)))
            .sum();
    double out =
        fused.outputShapes().stream()
            .mapToDouble(s -> transfers.toHost().seconds(SegmentTimes.bytes(s)))
            .sum();
    return in + groups.stream().mapToDouble(GroupTime::medianSeconds).sum() + out;
  }

  private static Memory memory(Segment fused, BoxDevice box) {
    long weights = 0;
    long largest = 0;
    for (Node node : fused.graph().nodes()) {
      long bytes = SegmentTimes.bytes(fused.shape(node.name()));
      if (node.op() instanceof Op.Constant) {
        weights += bytes;
      } else {
        largest = Math.max(largest, bytes);
      }
    }
    return new Memory(weights, largest, box.memoryBytes());
  }
}
