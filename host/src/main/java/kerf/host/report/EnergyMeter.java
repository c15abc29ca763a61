package kerf.host.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts the energy of the processor's packages (RAPL) while it is open, all of them summed.
 * Thread-safe. A thread looks often enough that no counter can turn twice unseen: at 1000 W the
 * smallest range of known processors lasts a minute.
 */
public final class EnergyMeter implements AutoCloseable {
  private static final Path POWERCAP = Path.of("/sys/class/powercap");
  private static final Duration PERIOD = Duration.ofSeconds(10);
  private static final double MICRO = 1e-6;

  private final List<PackageCounter> packages = new ArrayList<>();
  private final Thread sampler;
  private String reason;

  private EnergyMeter(Path folder) {
    open(folder);
    sampler = Thread.ofPlatform().daemon().name("kerf-energy").unstarted(this::keepSampling);
    if (reason == null) {
      sampler.start();
    }
  }

  /** Begins to count, where this machine has a counter. */
  public static EnergyMeter start() {
    return start(POWERCAP);
  }

  /** Begins to count what a folder shows. */
  static EnergyMeter start(Path folder) {
    return new EnergyMeter(folder);
  }

  private void open(Path folder) {
    if (!Files.isDirectory(folder)) {
      reason = "this machine shows no energy counter: there is no " + folder;
      return;
    }
    try (Stream<Path> zones = Files.list(folder)) {
      // Domains within a package have a second number; those of the whole platform another name.
      for (Path zone :
          zones
              .filter(z -> z.getFileName().toString().matches("intel-rapl:\\d+"))
              .sorted()
              .toList()) {
        if (Files.readString(zone.resolve("name")).startsWith("package")) {
          packages.add(new PackageCounter(zone));
        }
      }
    } catch (IOException | NumberFormatException e) {
      fail(e);
    }
    if (reason == null && packages.isEmpty()) {
      reason = "this machine shows no energy counter of a processor in " + folder;
    }
  }

  private void fail(Exception e) {
    reason =
        e instanceof AccessDeniedException denied
            ? "only a privileged user may read " + denied.getFile()
            : "the energy counter cannot be read: " + e.getMessage();
  }

  private void keepSampling() {
    try {
      while (true) {
        Thread.sleep(PERIOD);
        sample();
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  /** Looks at the counters. */
  synchronized void sample() {
    if (reason != null) {
      return;
    }
    try {
      for (PackageCounter counter : packages) {
        counter.sample();
      }
    } catch (IOException | NumberFormatException e) {
      fail(e);
    }
  }

  /** What was taken from the beginning until now. */
  public synchronized Energy read() {
    sample();
    if (reason != null) {
      return Energy.unknown(reason);
    }
    long microjoules = packages.stream().mapToLong(PackageCounter::microjoules).sum();
    return new Energy(
        MICRO * microjoules,
        "%d processor package(s), all that ran on them".formatted(packages.size()));
  }

  @Override
  public void close() {
    sampler.interrupt();
  }
}
