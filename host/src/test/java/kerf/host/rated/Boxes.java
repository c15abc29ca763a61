package kerf.host.rated;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.accel.DeviceOptions;
import kerf.host.Repository;
import kerf.host.plan.CostModel;
import kerf.host.plan.PlanDevice;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Zoo;
import kerf.profiles.GroupTime;
import kerf.profiles.Profile;

/** The boxes that are examples, and what a planner makes of their profiles. */
final class Boxes {
  private Boxes() {}

  static Path file(String name) {
    return Repository.root().resolve("docs/examples/boxes").resolve(name + ".yaml");
  }

  static RatedDevices open(String name) {
    return RatedDevices.open(file(name), new DeviceOptions(1));
  }

  /** An architecture at batch 1, rewritten; its weights unbound. */
  static Segment network(String name) {
    Zoo.Architecture network = Zoo.of(name);
    // VGG16 has no batch normalisation to fold, and its weights would take 550 MB.
    Graph graph = name.equals("vgg16") ? network.build(null) : network.generated(null);
    Shape picture = Shape.nhwc(1, network.inputSize(), network.inputSize(), 3);
    return Segment.of(Rewrites.forInference(graph), picture);
  }

  static CostModel model(RatedDevices box, Segment network) {
    List<PlanDevice> devices = new ArrayList<>();
    Map<String, Map<String, Double>> seconds = new HashMap<>();
    for (Profile profile : box.profiles(network.graph().name(), network)) {
      String id = profile.key().device();
      Long memory = profile.memory().deviceBytes();
      devices.add(
          new PlanDevice(
              id,
              profile.transfers().toDevice(),
              profile.transfers().toHost(),
              memory == null ? Long.MAX_VALUE : memory,
              profile.compileSeconds() + profile.warmupSeconds()));
      seconds.put(
          id,
          profile.groups().stream()
              .collect(Collectors.toMap(GroupTime::name, GroupTime::medianSeconds)));
    }
    return CostModel.of(network, devices, seconds);
  }
}
