package kerf.host.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.profiles.Condition;
import kerf.profiles.GroupMethod;
import kerf.profiles.Link;
import kerf.profiles.Profile;

/**
 * Costs from measured profiles.
 *
 * <p>A plan of one device is then predicted to take what its whole network took: the groups' times
 * are scaled to what whole runs take beyond transfers. Groups that were run {@link
 * GroupMethod#ALONE} count the entry into the device each time, and their sum is too much. Of
 * groups timed inside the whole run the sum is mostly too little: the rest is what the host and the
 * device do between them, and a part of the network bears its part of that. Charging the rest to
 * every stage was tried: Inception-v3 and SqueezeNet in six parts each on three devices took 13 to
 * 16 and 33 to 45 % off what scaled groups say in the mean, and 29 to 250 and 39 to 260 % off what
 * a fixed cost says, on a machine that was busy with other things.
 *
 * <p>What a stage costs however small it is cannot be seen in runs of whole networks; {@link
 * #HANDOVER} is charged, within the measured whole.
 */
public final class ProfiledCosts {
  /**
   * Seconds for handing a batch to a stage: a queue, a thread that wakes up, the entry into the
   * device.
   */
  static final double HANDOVER = 50e-6;

  private final String network;
  private final Segment fused;
  private final HostLimits host;
  private final Consumer<String> notes;

  /**
   * @param network its name, as profiles have it
   * @param segment the network in the shapes of one batch, as it was profiled
   * @param host what its devices share
   * @param notes hears what is not known of a device
   */
  public ProfiledCosts(String network, Segment segment, HostLimits host, Consumer<String> notes) {
    this.network = network;
    this.fused = Segment.of(Rewrites.forInference(segment.graph()), segment.inputShapes());
    this.host = host;
    this.notes = notes;
  }

  /** The network as devices compute it, a node for each group. */
  public Segment fused() {
    return fused;
  }

  /**
   * What devices take alone and beside each other.
   *
   * @param profiles of this network and batch: one of each device alone, and at most one of each
   *     while others are busy; a device without the second is taken to be undisturbed
   * @throws KerfException when profiles are of another batch or network, or a device has none
   */
  public Conditions of(List<Profile> profiles) {
    Map<String, Profile> alone = new LinkedHashMap<>();
    Map<String, Profile> busy = new LinkedHashMap<>();
    for (Profile profile : profiles) {
      check(profile);
      Map<String, Profile> same = profile.key().condition() == Condition.ALONE ? alone : busy;
      if (same.putIfAbsent(profile.key().device(), profile) != null) {
        throw new KerfException("device " + profile.key().device() + " has two profiles");
      }
    }
    Map<String, Profile> beside = new LinkedHashMap<>(alone);
    busy.forEach(
        (device, profile) -> {
          if (beside.replace(device, profile) == null) {
            throw new KerfException("device " + device + " was measured beside others only");
          }
        });
    boolean unknown = alone.size() > 1 && busy.size() < alone.size();
    if (unknown) {
      notes.accept(
          "not measured while others are busy, and taken to share nothing but cores: "
              + String.join(
                  ", ", alone.keySet().stream().filter(d -> !busy.containsKey(d)).toList()));
    }
    List<Profile> measured = List.copyOf(alone.values());
    CostModel first = model(measured, measured, notes);
    return busy.isEmpty()
        ? Conditions.undisturbed(first)
        : new Conditions(first, model(measured, List.copyOf(beside.values()), _ -> {}));
  }

  private void check(Profile profile) {
    int batch = fused.inputShapes().getFirst().dim(0);
    if (profile.key().batch() != batch) {
      throw new KerfException(
          profile.key().device()
              + " was profiled at batch "
              + profile.key().batch()
              + ", and the plan is for "
              + batch);
    }
    long known = profile.groups().stream().filter(g -> fused.graph().has(g.name())).count();
    if (known == 0 || !profile.key().model().equals(network)) {
      throw new KerfException(
          "the profile of "
              + profile.key().device()
              + " is of network "
              + profile.key().model()
              + " or of another flavour, and the plan is for "
              + network);
    }
  }

  private CostModel model(List<Profile> alone, List<Profile> profiles, Consumer<String> hears) {
    List<PlanDevice> devices = new ArrayList<>();
    Map<String, Map<String, Double>> seconds = new HashMap<>();
    for (int p = 0; p < profiles.size(); p++) {
      Profile profile = profiles.get(p);
      devices.add(device(alone.get(p), profile, hears));
      seconds.put(profile.key().device(), seconds(profile, hears));
    }
    return CostModel.of(fused, devices, seconds).named(network).on(host);
  }

  private PlanDevice device(Profile alone, Profile profile, Consumer<String> hears) {
    String id = profile.key().device();
    if (profile.transfers() == null) {
      hears.accept(id + ": transfers are not known and taken to be free");
    }
    Long memory = profile.memory().deviceBytes();
    return new PlanDevice(
        id,
        profile.transfers() == null ? Link.NONE : profile.transfers().toDevice(),
        profile.transfers() == null ? Link.NONE : profile.transfers().toHost(),
        memory == null ? Long.MAX_VALUE : memory,
        alone.compileSeconds() + alone.warmupSeconds(),
        HANDOVER,
        profile.onHost() ? profile.key().threads() : 0);
  }

  /** By group; what the device made itself is in the rest. */
  private Map<String, Double> seconds(Profile profile, Consumer<String> hears) {
    Map<String, Double> measured = new LinkedHashMap<>();
    profile.groups().stream()
        .filter(g -> fused.graph().has(g.name()))
        .forEach(g -> measured.put(g.name(), g.medianSeconds()));
    double sum = measured.values().stream().mapToDouble(s -> s).sum();
    double whole = profile.network().medianSeconds() - transfers(profile) - HANDOVER;
    if (sum > 0 && whole > 0) {
      measured.replaceAll((_, s) -> s * whole / sum);
    } else {
      hears.accept(
          profile.key().device() + ": the whole network took no longer than its transfers");
    }
    return measured;
  }

  /** Of the network's inputs and outputs. */
  private double transfers(Profile profile) {
    if (profile.transfers() == null) {
      return 0;
    }
    List<String> in = fused.graph().inputs().stream().map(n -> n.name()).toList();
    List<String> out = fused.graph().outputs();
    return profile.transfers().toDevice().seconds(in.size(), bytes(in))
        + profile.transfers().toHost().seconds(out.size(), bytes(out));
  }

  private long bytes(List<String> values) {
    return values.stream().mapToLong(v -> Float.BYTES * fused.shape(v).elements()).sum();
  }
}
