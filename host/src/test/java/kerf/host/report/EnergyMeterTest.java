package kerf.host.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Energy counters as Linux shows them. */
class EnergyMeterTest {
  @TempDir private Path folder;

  private void zone(String name, String title, String counter, long range) throws IOException {
    Path zone = Files.createDirectories(folder.resolve(name));
    Files.writeString(zone.resolve("name"), title + "\n");
    Files.writeString(zone.resolve("max_energy_range_uj"), range + "\n");
    Files.writeString(zone.resolve("energy_uj"), counter + "\n");
  }

  private void count(String name, long microjoules) throws IOException {
    Files.writeString(folder.resolve(name).resolve("energy_uj"), microjoules + "\n");
  }

  @Test
  void sumsPackagesOnly() throws IOException {
    zone("intel-rapl:0", "package-0", "1000000", 10_000_000);
    zone("intel-rapl:1", "package-1", "500000", 10_000_000);
    zone("intel-rapl:0:0", "core", "0", 10_000_000);
    zone("intel-rapl:2", "psys", "0", 10_000_000);
    zone("intel-rapl-mmio:0", "package-0", "0", 10_000_000);
    try (EnergyMeter meter = EnergyMeter.start(folder)) {
      count("intel-rapl:0", 3_000_000);
      count("intel-rapl:1", 1_000_000);
      for (String other : new String[] {"intel-rapl:0:0", "intel-rapl:2", "intel-rapl-mmio:0"}) {
        count(other, 9_000_000);
      }
      Energy energy = meter.read();
      assertThat(energy.joules()).isCloseTo(2.5, within(1e-9));
      assertThat(energy.perPicture(5)).isCloseTo(0.5, within(1e-9));
      assertThat(energy.perPicture(0)).isNull();
      assertThat(energy.note()).startsWith("2 processor package(s)");
    }
  }

  @Test
  void countersBeginAgain() throws IOException {
    zone("intel-rapl:0", "package-0", "9000000", 10_000_000);
    try (EnergyMeter meter = EnergyMeter.start(folder)) {
      count("intel-rapl:0", 2_000_000);
      meter.sample();
      count("intel-rapl:0", 1_000_000);
      assertThat(meter.read().joules()).isCloseTo(3 + 9, within(1e-9));
    }
  }

  @Test
  void saysWhyNothingIsKnown() throws IOException {
    try (EnergyMeter none = EnergyMeter.start(folder.resolve("none"))) {
      assertThat(none.read().joules()).isNull();
      assertThat(none.read().note())
          .isEqualTo("this machine shows no energy counter: there is no " + folder.resolve("none"));
    }
    try (EnergyMeter empty = EnergyMeter.start(folder)) {
      assertThat(empty.read().note())
          .isEqualTo("this machine shows no energy counter of a processor in " + folder);
    }
    zone("intel-rapl:0", "package-0", "no number", 10);
    try (EnergyMeter broken = EnergyMeter.start(folder)) {
      assertThat(broken.read().note()).startsWith("the energy counter cannot be read: ");
    }
  }

  @Test
  void whatCannotBeReadInTheMiddleMakesTheSumUnknown() throws IOException {
    zone("intel-rapl:0", "package-0", "1", 10);
    try (EnergyMeter meter = EnergyMeter.start(folder)) {
      Files.delete(folder.resolve("intel-rapl:0").resolve("energy_uj"));
      assertThat(meter.read().joules()).isNull();
      count("intel-rapl:0", 5);
      assertThat(meter.read().joules()).isNull();
    }
  }
}
