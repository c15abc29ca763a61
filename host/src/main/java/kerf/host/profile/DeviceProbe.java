package kerf.host.profile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.host.api.Environment;
import kerf.host.api.Network;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;
import kerf.profiles.Calibration;
import kerf.profiles.Condition;
import kerf.profiles.Profile;
import kerf.profiles.board.Board;
import kerf.profiles.board.Figure;
import kerf.profiles.board.Prediction;
import kerf.profiles.board.Quantity;

/** Measures a device of this machine into a board's profile. */
public final class DeviceProbe {
  private final Effort effort;
  private final int threads;
  private final DeviceListener listener;

  /**
   * @param effort how often things are run
   * @param threads that devices on the host's processor were given
   * @param listener hears what is under way
   */
  public DeviceProbe(Effort effort, int threads, DeviceListener listener) {
    this.effort = effort;
    this.threads = threads;
    this.listener = listener;
  }

  /**
   * Measures one.
   *
   * @param id of the profile
   * @param networks to fit to, with weights, two or more
   * @throws KerfException when the device cannot run a network, or fails
   */
  public Board probe(String id, Device device, List<Network> networks) {
    String where =
        "%s on %s, %d threads, %s"
            .formatted(
                device.id(), Environment.machine(), threads(device), LocalDate.now(ZoneOffset.UTC));
    listener.note("measuring the roofs of " + device.id());
    Map<Quantity, Figure> figures = roofs(device, where);
    List<Calibration.Measured> measured = new ArrayList<>();
    for (Network network : networks) {
      measured.add(measured(network, device));
    }
    link(measured).ifPresent(b -> put(figures, Quantity.LINK_BANDWIDTH, b, where));
    Board.Kind kind = kind(device);
    for (Quantity quantity : Quantity.values()) {
      if (quantity.concerns(kind)) {
        figures.putIfAbsent(quantity, new Figure.Unknown(""));
      }
    }
    String names = String.join(", ", networks.stream().map(Network::name).toList());
    return new Board(
        id,
        device.name() + " by " + device.backend(),
        kind,
        figures,
        List.of(),
        new Prediction(
            Calibration.of(measured),
            Calibration.heldOut(measured),
            "batch 1 of " + names + " by " + where),
        List.of());
  }

  private int threads(Device device) {
    return Integer.parseInt(device.facts().getOrDefault("threads", Integer.toString(threads)));
  }

  private static Board.Kind kind(Device device) {
    return Board.Kind.valueOf(device.kind().toUpperCase(Locale.ROOT));
  }

  private Map<Quantity, Figure> roofs(Device device, String where) {
    Roofs roofs = new Roofs(new Stopwatch(System::nanoTime), effort);
    Map<Quantity, Figure> figures = new EnumMap<>(Quantity.class);
    put(figures, Quantity.FP32_FLOPS, roofs.operations(device), "1x1 convolutions, " + where);
    put(figures, Quantity.MEMORY_BANDWIDTH, roofs.bandwidth(device), "a rectifier, " + where);
    double launch = roofs.launch(device);
    if (launch > 0) {
      put(figures, Quantity.LAUNCH_SECONDS, launch, "pools of 8 x 8, " + where);
    }
    Long memory = DeviceKeys.memory(device.facts());
    if (memory != null) {
      put(figures, Quantity.MEMORY_BYTES, memory, "as the driver says, " + where);
    } else if (kind(device) == Board.Kind.CPU) {
      put(
          figures,
          Quantity.MEMORY_BYTES,
          (double) Environment.memoryBytes(),
          "the machine's, " + where);
    }
    return figures;
  }

  private static void put(
      Map<Quantity, Figure> figures, Quantity quantity, double value, String how) {
    figures.put(quantity, new Figure.Known(value, Figure.Basis.MEASURED, how));
  }

  private Calibration.Measured measured(Network network, Device device) {
    listener.note("measuring %s on %s".formatted(network.name(), device.id()));
    Segment segment = Segment.of(network.fixed(1, null), network.single(null));
    List<Tensor> inputs = FusedGroups.values(segment.inputShapes());
    Profile profile =
        new DeviceProfiler(effort, listener)
            .profile(
                device,
                DeviceKeys.key(network.name(), 1, device, threads, Condition.ALONE),
                segment,
                inputs,
                List.of());
    return new Calibration.Measured(FusedGroups.of(segment).fused(), profile);
  }

  /** The slower of both ways, where a bandwidth could be fitted. */
  private static OptionalDouble link(List<Calibration.Measured> measured) {
    return measured.stream()
        .map(m -> m.profile().transfers())
        .filter(transfers -> transfers != null)
        .mapToDouble(
            t -> Math.min(t.toDevice().betaBytesPerSecond(), t.toHost().betaBytesPerSecond()))
        .min();
  }
}
