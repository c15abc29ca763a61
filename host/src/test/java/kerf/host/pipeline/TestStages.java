package kerf.host.pipeline;

import java.util.List;
import kerf.host.plan.Stage;

/** Stages without costs. */
public final class TestStages {
  private TestStages() {}

  /** Some groups on a device. */
  public static Stage stage(String device, List<String> groups) {
    return new Stage(device, groups, 0, 0, 0, List.of(), List.of(), 0, "");
  }
}
