package kerf.host.cli;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.profiles.Work;
import kerf.profiles.WorkRates;
import kerf.profiles.board.Prediction;
import kerf.profiles.board.Roofline;

/** What says how long a fused group takes on a board. */
sealed interface BoardClock {
  /**
   * A group's time.
   *
   * @param seconds 0 where nothing is known or nothing is done
   * @param binds what it comes from
   */
  record Time(double seconds, String binds) {}

  /** Of a node. */
  Time of(Node node);

  /** Whether it says what a run takes, and not only what no run is below. */
  boolean predicts();

  /**
   * Roofs, below which no time is.
   *
   * @param bytes of a value
   */
  record Bound(Roofline roofline, Segment segment, int bytes) implements BoardClock {
    @Override
    public Time of(Node node) {
      GroupWork work = GroupWork.of(segment, node, bytes);
      Roofline.Bound bound = roofline.bound(work.multiplyAdds(), work.bytes());
      return new Time(bound.seconds(), bound.roof().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean predicts() {
      return false;
    }
  }

  /**
   * Constants that were fitted to other networks.
   *
   * @param layers by name
   */
  record Fitted(Prediction prediction, Map<String, Layer> layers) implements BoardClock {
    static Fitted of(Prediction prediction, Segment segment) {
      return new Fitted(
          prediction,
          LayerTable.of(segment).layers().stream()
              .collect(Collectors.toMap(Layer::name, Function.identity())));
    }

    @Override
    public Time of(Node node) {
      Layer layer = layers.get(node.name());
      double seconds = layer == null ? 0 : prediction.fit().seconds(layer);
      return new Time(seconds, seconds == 0 ? "nothing" : binds(layer));
    }

    private String binds(Layer layer) {
      WorkRates rates = prediction.fit().rates();
      Work work = Work.of(layer, rates.algorithm());
      Map<String, Double> parts =
          Map.of(
              "compute", rates.perProduct() * work.products(),
              "transforms", rates.perTransformed() * work.transformed(),
              "memory", rates.perByte() * work.bytes(),
              "launch", rates.overheadSeconds());
      return parts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    @Override
    public boolean predicts() {
      return true;
    }
  }
}
