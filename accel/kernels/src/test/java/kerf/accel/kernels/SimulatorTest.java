package kerf.accel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import uk.ac.manchester.tornado.api.KernelContext;

/** Whether these tests have the simulator; where they do not, the build's log says it. */
class SimulatorTest {
  private static final Path REPORT = Path.of("target", "devices.txt");
  private static final String SIMULATOR = "kerf.accel.simulator.Simulator";

  @Test
  void isThereUnlessKernelsAreCompiledAgainstTornadoVmItself() throws IOException {
    boolean ours;
    try {
      ours = Class.forName(SIMULATOR).getProtectionDomain().getCodeSource() != null;
    } catch (ClassNotFoundException _) {
      ours = false;
    }
    String jar = KernelContext.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    assertThat(jar.contains("beehive-lab")).as("the API comes from %s", jar).isEqualTo(!ours);
    if (!ours) {
      String line = "simulator skipped: kernels are compiled against TornadoVM's own API";
      Files.createDirectories(REPORT.getParent());
      Files.writeString(
          REPORT,
          line + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      abort(line);
    }
  }
}
