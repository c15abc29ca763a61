package kerf.host.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kerf.host.api.Logits;
import kerf.host.api.Prediction;
import kerf.host.api.Session;
import kerf.host.eval.Feeder.Prepared;
import kerf.host.eval.Feeder.Step;
import kerf.host.input.Crops;
import kerf.host.input.DecodeMode;
import kerf.host.input.ImageDecoder;
import kerf.host.input.InputEntry;
import kerf.host.input.RgbImage;
import kerf.models.KerfException;

/**
 * Labelled pictures through an ensemble into rows, in order, each once. One decoding of a picture,
 * at full size, feeds all its crops; softmax outputs are averaged in double precision.
 */
public final class Evaluation {
  private final Ensemble ensemble;
  private final Grouping grouping;
  private final ImageDecoder decoder;
  private final int decoders;

  /**
   * Of pictures that fill several batches, preparing is rare and long, and disturbs most of them;
   * that of smaller ones is better done beside a batch than waited for.
   */
  private final boolean inTurns;

  private final List<String> labels;
  private long crops;

  /**
   * @param ensemble owned by the caller
   * @param batch crops that may be computed as one, at least 1
   * @param decoders threads that decode pictures; 0 for as many as suit
   * @param maxPixels pictures with more are skipped
   */
  public Evaluation(Ensemble ensemble, int batch, int decoders, long maxPixels) {
    this.ensemble = ensemble;
    this.grouping = Grouping.of(ensemble.members().getFirst().crops().count(), batch);
    this.decoder = new ImageDecoder(maxPixels, DecodeMode.EXACT);
    this.inTurns = grouping.batches() > 1 && ensemble.onThisProcessor();
    this.decoders = decoders == 0 ? decoders(inTurns) : decoders;
    this.labels = ensemble.labels();
  }

  /** All that there are where networks wait meanwhile, else half. */
  private static int decoders(boolean inTurns) {
    int processors = Runtime.getRuntime().availableProcessors();
    return inTurns ? processors : Math.max(1, processors / 2);
  }

  /** Crops that are computed as one. */
  public int batch() {
    return grouping.batch();
  }

  /** Crops computed so far, of all networks. */
  public long crops() {
    return crops;
  }

  /**
   * Computes rows.
   *
   * @param items all pictures
   * @param done how many of them have their rows
   * @param rows receives the rows of the rest, in order, some at a time
   * @throws kerf.models.DeviceException when the last device of a network fails
   */
  public void run(List<Item> items, int done, Consumer<List<Row>> rows) {
    // Batches begin where they would without the rows that are there.
    int from = done - done % grouping.pictures();
    int drop = done - from;
    Turns turns = new Turns(inTurns);
    try (Feeder feeder =
        new Feeder(ensemble.members(), grouping, item -> prepare(item, turns), decoders, turns)) {
      feeder.start(items.subList(from, items.size()));
      double[][] sums = sums();
      while (true) {
        switch (feeder.next()) {
          case Step.Compute compute -> add(compute, compute(compute, turns), sums);
          case Step.Finish(var group, var prepared) -> {
            List<Row> all = rows(group, prepared, sums);
            rows.accept(all.subList(Math.min(drop, all.size()), all.size()));
            drop = 0;
            sums = sums();
          }
          case Step.End(Throwable failure) -> {
            switch (failure) {
              case null -> {
                return;
              }
              case RuntimeException e -> throw e;
              case Error e -> throw e;
              default -> throw new IllegalStateException(failure);
            }
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while pictures were evaluated", e);
    }
  }

  private double[][] sums() {
    return new double[grouping.pictures()][ensemble.classes()];
  }

  private Prepared prepare(Item item, Turns turns) {
    return switch (item.entry()) {
      case InputEntry.Failed(_, String error) -> new Prepared.Skipped(error);
      case InputEntry.Found(var path) -> {
        try {
          RgbImage image = turns.preparing(() -> decoder.decode(path));
          List<Crops.Views> views = new ArrayList<>();
          for (Ensemble.Member member : ensemble.members()) {
            views.add(turns.preparing(() -> member.crops().of(image, path.toString())));
          }
          yield new Prepared.Picture(views);
        } catch (KerfException e) {
          yield new Prepared.Skipped(e.getMessage());
        } catch (OutOfMemoryError _) {
          // Lack of memory fails one picture, not the run it is part of.
          yield new Prepared.Skipped(
              path
                  + ": resizing it needs more memory than Java has left; raise the heap"
                  + " (KERF_JAVA_OPTS=-Xmx4g)");
        }
      }
    };
  }

  private float[] compute(Step.Compute compute, Turns turns) {
    Session session = ensemble.members().get(compute.member()).session();
    return turns.computing(() -> session.run(compute.input()).data());
  }

  /** Adds each crop's probabilities to its picture's. */
  private void add(Step.Compute compute, float[] scores, double[][] sums) {
    int classes = ensemble.classes();
    for (int slot = 0; slot < grouping.batch(); slot++) {
      double[] sum = sums[(compute.first() + slot) / grouping.crops()];
      float[] own = Arrays.copyOfRange(scores, slot * classes, (slot + 1) * classes);
      double[] softmax = Logits.softmax(own);
      for (int i = 0; i < classes; i++) {
        // A score of minus infinity has a softmax, and is wrong all the same.
        sum[i] += Float.isFinite(own[i]) ? softmax[i] : Double.NaN;
      }
    }
  }

  private List<Row> rows(List<Item> group, List<Prepared> prepared, double[][] sums) {
    return IntStream.range(0, group.size())
        .mapToObj(i -> row(group.get(i), prepared.get(i), sums[i]))
        .toList();
  }

  private Row row(Item item, Prepared prepared, double[] sum) {
    String file = item.entry().name();
    if (prepared instanceof Prepared.Skipped(String error)) {
      return new Row(file, item.labels(), List.of(), error);
    }
    int terms = grouping.crops() * ensemble.members().size();
    crops += terms;
    if (!Arrays.stream(sum).allMatch(Double::isFinite)) {
      return new Row(
          file,
          item.labels(),
          List.of(),
          file + ": the network's outputs for it are not finite; check preprocessing and weights");
    }
    List<Prediction> top =
        IntStream.range(0, sum.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> sum[i]).reversed())
            .limit(Row.TOP)
            .map(i -> new Prediction(i, labels.get(i), sum[i] / terms))
            .toList();
    return new Row(file, item.labels(), top, null);
  }
}
