package kerf.host.cli;

import java.util.List;
import java.util.function.IntConsumer;
import kerf.accel.Device;
import kerf.host.output.Progress;
import kerf.host.report.Energy;
import kerf.host.report.EnergyMeter;

/** Looks at a run from its first decoding on: shows how far it is, and counts its energy. */
final class RunWatch implements IntConsumer, AutoCloseable {
  private final long pictures;
  private final boolean bar;
  private long before;
  private Progress progress;
  private EnergyMeter meter;

  /**
   * @param pictures in all
   * @param bar whether somebody looks
   */
  RunWatch(long pictures, boolean bar) {
    this.pictures = pictures;
    this.bar = bar;
  }

  /** So many have their rows already. */
  void before(long rows) {
    before = rows;
  }

  @Override
  public void accept(int more) {
    if (progress == null) {
      progress = Progress.start("running", pictures, before, bar);
      meter = EnergyMeter.start();
    }
    progress.step(more);
  }

  /**
   * What was taken until now.
   *
   * @param acted whether the devices were acted out
   */
  Energy energy(List<Device> devices, boolean acted) {
    if (acted) {
      return Energy.unknown("the machine is acted out");
    }
    Energy energy = meter.read();
    List<String> others =
        devices.stream().filter(d -> !d.kind().equals("cpu")).map(Device::id).toList();
    return energy.joules() == null || others.isEmpty()
        ? energy
        : new Energy(
            energy.joules(),
            energy.note() + "; unknown for " + String.join(", ", others) + ", which is not in it");
  }

  @Override
  public void close() {
    if (progress != null) {
      progress.close();
      meter.close();
    }
  }
}
