package kerf.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kerf.accel.Device;
import kerf.host.pipeline.Batch;
import kerf.host.pipeline.Pipeline;
import kerf.host.pipeline.PipelineOptions;
import kerf.host.pipeline.Recorder;
import kerf.host.plan.Route;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * Runs plans through the pipeline, inputs in memory.
 *
 * @param network the fused network in the shapes of a batch
 * @param devices by id
 * @param input what every batch holds
 */
record PlanRate(Segment network, Map<String, Device> devices, Tensor input) {
  /** Batches of each stage that fill the pipeline and do not count. */
  private static final int FILL = 2;

  private static final double NANO = 1e-9;

  /**
   * Batches a second while the pipeline is full. As many as fill it come before those that count
   * and after them: else much of their work is done before the first comes out, and a plan of many
   * stages seems the faster for it.
   *
   * @param batches that count
   * @throws KerfException when a device fails
   */
  double of(List<Route> routes, int batches) {
    int stages = routes.stream().mapToInt(r -> r.stages().size()).sum();
    List<Long> out = Collections.synchronizedList(new ArrayList<>());
    PipelineOptions options =
        new PipelineOptions(PipelineOptions.DEADLINE, PipelineOptions.Fallback.ERROR, _ -> {});
    try (Pipeline pipeline =
        new Pipeline(
            network,
            devices,
            routes,
            retired -> {
              throw new KerfException(
                  "a plan is measured with all its devices, not without " + retired);
            },
            options,
            new Recorder(),
            _ -> out.add(System.nanoTime()))) {
      int fill = FILL * stages;
      for (long number = 0; number < 2 * fill + batches; number++) {
        pipeline.submit(new Batch(number, List.of(input)));
      }
      pipeline.drain();
      List<Long> sorted = out.stream().sorted().toList();
      return batches / (NANO * (sorted.get(fill + batches - 1) - sorted.get(fill - 1)));
    }
  }
}
