package kerf.host.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.host.api.Kerf;
import kerf.host.api.KerfOptions;
import kerf.host.api.Logits;
import kerf.host.api.Session;
import kerf.host.input.CropProtocol;
import kerf.host.input.Crops;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.packages.Model;
import kerf.models.packages.Preprocessing;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Networks for the same classes, whose probabilities are averaged: over a picture's crops first,
 * then over the networks (Szegedy et al., "Going deeper with convolutions", CVPR 2015, section 7).
 * Each has its own preprocessing and input size.
 */
public final class Ensemble implements AutoCloseable {
  private final List<Member> members;
  private final int classes;
  private final int threads;

  private Ensemble(List<Member> members, int classes, int threads) {
    this.members = List.copyOf(members);
    this.classes = classes;
    this.threads = threads;
  }

  /**
   * One network.
   *
   * @param session runs it
   * @param crops cuts its inputs
   */
  record Member(Session session, Crops crops) {
    /** A batch of the network's inputs, zeros. */
    Tensor inputs(int batch) {
      Preprocessing pixels = session.model().preprocessing();
      return Tensor.zeros(Shape.nhwc(batch, pixels.inputHeight(), pixels.inputWidth(), 3));
    }
  }

  /**
   * Loads networks.
   *
   * @param models each a package's name, an ONNX file, or a folder with a model.yaml; at least one
   * @param options for all of them
   * @throws KerfException when one is missing or broken, its input does not suit the crops, or they
   *     have different numbers of classes
   */
  public static Ensemble load(List<String> models, CropProtocol protocol, KerfOptions options) {
    List<Session> sessions = new ArrayList<>();
    boolean loaded = false;
    try {
      List<Member> members = new ArrayList<>();
      for (String model : models) {
        Session session = Kerf.load(model, options);
        sessions.add(session);
        members.add(new Member(session, new Crops(session.model().preprocessing(), protocol)));
      }
      Ensemble ensemble = new Ensemble(members, classes(members), options.threads());
      loaded = true;
      return ensemble;
    } finally {
      if (!loaded) {
        close(sessions);
      }
    }
  }

  private static int classes(List<Member> members) {
    Model first = members.getFirst().session.model();
    int classes = classes(first);
    for (Member member : members) {
      Model model = member.session.model();
      if (classes(model) != classes) {
        throw new KerfException(
            "an ensemble is of networks for the same classes: %s has %d, and %s has %d"
                .formatted(first.name(), classes, model.name(), classes(model)));
      }
    }
    return classes;
  }

  private static int classes(Model model) {
    Preprocessing pixels = model.preprocessing();
    Shape input = Shape.nhwc(1, pixels.inputHeight(), pixels.inputWidth(), 3);
    Shape scores = Segment.of(Logits.of(model.graph()), input).outputShapes().getFirst();
    if (scores.rank() == 0 || scores.elements() != scores.dim(-1)) {
      throw new KerfException(
          "network %s gives %s for one picture, and not one score for each class"
              .formatted(model.name(), scores));
    }
    return scores.dim(-1);
  }

  List<Member> members() {
    return members;
  }

  /** Classes, the same in all networks. */
  public int classes() {
    return classes;
  }

  /** What the first network's outputs are called; numbers where it does not say. */
  public List<String> labels() {
    Model first = members.getFirst().session.model();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      labels.add(first.label(i));
    }
    return labels;
  }

  /** Names that the first network has for its outputs; none where it does not say. */
  public ClassNames names() {
    return ClassNames.of(members.getFirst().session.model().labels(), classes);
  }

  /** By which each network, weights and all, is known again. */
  public List<String> fingerprints() {
    return members.stream().map(m -> Fingerprint.of(m.session.model().graph())).toList();
  }

  /** Whether the networks take all of the processor that decodes. */
  boolean onThisProcessor() {
    return threads >= Runtime.getRuntime().availableProcessors()
        && sessions().stream().allMatch(session -> session.device().kind().equals("cpu"));
  }

  /** What ran the networks, in their order. */
  public List<Session> sessions() {
    return members.stream().map(Member::session).toList();
  }

  /** Devices that failed, with the reason of each. */
  public Map<String, String> retired() {
    Map<String, String> all = new LinkedHashMap<>();
    sessions().forEach(session -> all.putAll(session.retired()));
    return all;
  }

  /**
   * Runs each network once, so that compiling is not counted as work on pictures.
   *
   * @param batch crops that will be computed as one
   * @throws kerf.models.DeviceException when the last device cannot run one
   */
  public void warmUp(int batch) {
    members.forEach(member -> member.session.run(member.inputs(batch)));
  }

  @Override
  public void close() {
    close(sessions());
  }

  private static void close(List<Session> sessions) {
    KerfException first = null;
    for (Session session : sessions) {
      try {
        session.close();
      } catch (KerfException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  @Override
  public String toString() {
    return "Ensemble of " + sessions();
  }
}
