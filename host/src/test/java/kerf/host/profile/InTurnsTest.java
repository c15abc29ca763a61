package kerf.host.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.profiles.Timing;
import org.junit.jupiter.api.Test;

class InTurnsTest {
  private final AtomicLong clock = new AtomicLong();
  private final List<String> notes = new ArrayList<>();

  private static Segment network() {
    Node in = Node.of("in", new Op.Input(Shape.of(1, 4, 4, 2)));
    Node act = Node.of("act", new Op.Activate(Activation.RELU), "in");
    Node pool = Node.of("pool", new Op.GlobalAvgPool(), "act");
    return Segment.of(
        new Graph("net", List.of(in, act, pool), List.of("pool")), Shape.of(1, 4, 4, 2));
  }

  @Test
  void everyDeviceHasItsTurnsAndOneThatFailsIsLeftOut() {
    FakeDevice well = new FakeDevice("well", clock, false);
    FakeDevice dying = new FakeDevice("dying", clock, false, 0, new AtomicLong());
    Map<String, Timing> turns =
        new InTurns(new Stopwatch(clock::get), notes::add).of(List.of(well, dying), network());
    assertThat(turns).containsOnlyKeys("well");
    assertThat(turns.get("well").medianSeconds())
        .isCloseTo(1e-9 * (FakeDevice.ACT + FakeDevice.POOL), within(2e-4));
    assertThat(turns.get("well").runs()).isEqualTo(9);
    assertThat(notes).singleElement().asString().startsWith("dying: not compared with others: ");
  }
}
