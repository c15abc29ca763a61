package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;
import kerf.models.graph.Activation;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PlanRateTest {
  private static final int STAGES = 6;
  private static final int MILLIS = 3;

  /** As many batches as count are under way when the first of them comes out. */
  @Test
  void aPlanOfManyStagesOnOneCoreIsNoFasterThanTheCore() {
    GraphBuilder builder = new GraphBuilder("net");
    String value = builder.input("in", 1);
    List<Stage> stages = new ArrayList<>();
    for (int s = 0; s < STAGES; s++) {
      value = builder.add("act" + s, new Op.Activate(Activation.RELU), value);
      stages.add(
          new Stage(s % 2 == 0 ? "a" : "b", List.of(value), 0, 0, 0, List.of(), List.of(), 0, ""));
    }
    Shape shape = Shape.of(1, 2, 2, 1);
    Segment network = Segment.of(builder.build(value), shape);
    ReentrantLock core = new ReentrantLock(true);
    Map<String, Device> devices = Map.of("a", new OneCore("a", core), "b", new OneCore("b", core));
    double rate =
        new PlanRate(network, devices, Tensor.zeros(shape))
            .of(List.of(new Route(stages, 1)), STAGES);
    assertThat(rate).isPositive().isLessThan(1.1e3 / (STAGES * MILLIS));
  }

  /**
   * Takes its time for every run, of a core that it shares.
   *
   * @param core is held by whoever computes
   */
  private record OneCore(String id, ReentrantLock core) implements Device {
    @Override
    public String backend() {
      return "fake";
    }

    @Override
    public String kind() {
      return "cpu";
    }

    @Override
    public String name() {
      return "a part of a core";
    }

    @Override
    public Map<String, String> facts() {
      return Map.of();
    }

    @Override
    public Program compile(Segment segment, Precision precision) {
      return new Sleeping(segment, core);
    }

    @Override
    public void close() {}
  }

  private record Sleeping(Segment segment, ReentrantLock core) implements Program {
    @Override
    public void run(List<Tensor> inputs, List<Tensor> outputs) {
      core.lock();
      try {
        Thread.sleep(MILLIS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        core.unlock();
      }
    }

    @Override
    public void close() {}
  }
}
