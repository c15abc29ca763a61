package kerf.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import kerf.models.graph.Segment;
import kerf.profiles.fpga.Arithmetic;
import kerf.profiles.fpga.Engine;
import kerf.profiles.fpga.Fabric;
import kerf.profiles.fpga.Job;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A design for an FPGA that somebody built, measured and published, in the model's terms. It has
 * one of an engine with a network, layers of their own engines in a pipeline, or memories.
 *
 * @param name of the design and the network
 * @param source where its figures stand, for all to read
 * @param vendor intel or amd
 * @param clock in Hz
 * @param published dsp, blocks, ms, images_per_second
 * @param note what the figures do not have in common
 * @param explained why a figure is further off than it should be; null where none is
 */
record PublishedDesign(
    String name,
    String board,
    String source,
    String vendor,
    double clock,
    Core engine,
    String network,
    String flavour,
    List<LayerEngine> layers,
    List<Memory> memories,
    Map<String, Double> published,
    String note,
    String explained) {
  private static final int MANY = 1 << 30;

  /**
   * One engine for all layers.
   *
   * @param pixels that it computes at a time
   */
  record Core(int lanes, int vector, int pixels, String arithmetic) {
    Engine engine() {
      return new Engine(lanes, vector, Arithmetic.of(arithmetic));
    }

    long cycles(Job job) {
      return engine()
          .cycles(
              new Job(
                  job.name(),
                  Math.ceilDiv(job.pixels(), pixels),
                  job.outputs(),
                  job.depth(),
                  job.groups(),
                  job.weights(),
                  job.inputs()));
    }
  }

  /** A layer with an engine of its own. */
  record LayerEngine(int lanes, int vector, int outputs, int depth, long pixels) {
    long cycles() {
      Job job = new Job("", pixels, outputs, depth, 1, (long) outputs * depth, pixels);
      return new Engine(lanes, vector, Arithmetic.INT8).cycles(job);
    }
  }

  /** Memories of the same size, each read a word a cycle. */
  record Memory(int count, long depth, long width) {}

  /** All, in the order of the file. */
  static List<PublishedDesign> all() {
    try (InputStream in = PublishedDesign.class.getResourceAsStream("published-designs.json")) {
      return JsonMapper.shared().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the model says, for the figures that were published.
   *
   * @param segment of the network; null where there is none
   */
  Map<String, Double> predicted(Segment segment) {
    Map<String, Double> all = new LinkedHashMap<>();
    if (engine != null) {
      double cycles = Job.of(segment).stream().mapToLong(engine::cycles).sum();
      all.put("dsp", (double) engine.pixels() * fabric().dsp(engine.engine()));
      all.put("ms", 1e3 * cycles / clock);
    }
    if (layers != null) {
      long slowest = layers.stream().mapToLong(LayerEngine::cycles).max().orElseThrow();
      all.put("images_per_second", clock / slowest);
    }
    if (memories != null) {
      Fabric fabric = fabric();
      all.put(
          "blocks",
          (double)
              memories.stream()
                  .mapToLong(m -> m.count() * fabric.blocks(m.depth(), m.width()))
                  .sum());
    }
    all.keySet().retainAll(published.keySet());
    return all;
  }

  /** Of unlimited size: that it was built shows that it fits. */
  private Fabric fabric() {
    return new Fabric(
        Fabric.Vendor.valueOf(vendor.toUpperCase(Locale.ROOT)),
        MANY,
        MANY,
        OptionalDouble.empty(),
        clock,
        false);
  }
}
