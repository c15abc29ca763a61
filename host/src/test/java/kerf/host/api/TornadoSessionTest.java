package kerf.host.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.Repository;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions on a live TornadoVM, over a network that takes several of its graphs. */
@Tag("tornado")
class TornadoSessionTest {
  private static final String MODEL = "squeezenet-1.1";
  private static final Shape INPUT = Shape.nhwc(1, 224, 224, 3);
  private static final int RUNS = 1000;

  /** Runs after which everything that is compiled or allocated once is there. */
  private static final int SETTLED = 300;

  private static final long GROWTH_KIB = 16 * 1024;

  private List<String> processors;

  @BeforeEach
  void findProcessors() {
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      processors =
          devices.all().stream()
              .filter(d -> d.backend().equals("tornado") && d.kind().equals("cpu"))
              .map(Device::id)
              .toList();
    }
    assumeTrue(
        processors.size() > 1, "tornado skipped: two of its processors are needed, " + processors);
  }

  private static Tensor picture(int seed) {
    float[] pixels = new float[Math.toIntExact(INPUT.elements())];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) Math.sin(0.01 * i * (seed + 1));
    }
    return new Tensor(INPUT, pixels);
  }

  @Test
  void memoryStaysTheSame() throws IOException {
    try (Session session = Kerf.load(MODEL, Repository.options(processors.getFirst()))) {
      Tensor picture = picture(0);
      long settled = 0;
      for (int run = 0; run < RUNS; run++) {
        session.run(picture);
        if (run == SETTLED) {
          settled = residentKib();
        }
      }
      assertThat(residentKib() - settled).as("KiB more").isLessThan(GROWTH_KIB);
    }
  }

  private static long residentKib() throws IOException {
    System.gc();
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void twoDevicesAtOnceAgreeWithOneAfterTheOther() throws Exception {
    try (Session first = Kerf.load(MODEL, Repository.options(processors.get(0)));
        Session second = Kerf.load(MODEL, Repository.options(processors.get(1)))) {
      List<Session> sessions = List.of(first, second);
      List<List<Tensor>> serial = new ArrayList<>();
      for (Session session : sessions) {
        serial.add(IntStream.range(0, 8).mapToObj(i -> session.run(picture(i))).toList());
      }
      try (var callers = java.util.concurrent.Executors.newFixedThreadPool(4)) {
        for (int round = 0; round < 5; round++) {
          List<Future<Tensor>> results = new ArrayList<>();
          for (int i = 0; i < 16; i++) {
            Session session = sessions.get(i % 2);
            Tensor picture = picture(i / 2);
            results.add(callers.submit(() -> session.run(picture)));
          }
          for (int i = 0; i < 16; i++) {
            assertThat(results.get(i).get().data()).isEqualTo(serial.get(i % 2).get(i / 2).data());
          }
        }
      }
    }
  }
}
