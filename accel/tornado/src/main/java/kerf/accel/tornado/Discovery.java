package kerf.accel.tornado;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import uk.ac.manchester.tornado.api.TornadoBackend;
import uk.ac.manchester.tornado.api.TornadoRuntime;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.runtime.TornadoRuntimeProvider;

/** TornadoVM's devices under Kerf's ids. */
final class Discovery {
  /**
   * A device by TornadoVM's numbers.
   *
   * @param driver index of the back end
   * @param index within it
   */
  record Found(int driver, int index, String kind, TornadoDevice device) {
    /** As TornadoVM's own options name it. */
    String pair() {
      return driver + ":" + index;
    }

    String backend() {
      return device.getTornadoVMBackend().name();
    }

    String title() {
      return device.getPhysicalDevice().getDeviceName().strip()
          + " ("
          + backend()
          + ", "
          + device.getPlatformName().strip()
          + ")";
    }
  }

  private Discovery() {}

  /** All devices: numbered within a kind by back end, platform's name and device's name. */
  static List<Device> devices(DeviceOptions options) {
    List<Found> all = new ArrayList<>();
    TornadoRuntime runtime = TornadoRuntimeProvider.getTornadoRuntime();
    for (int driver = 0; driver < runtime.getNumBackends(); driver++) {
      TornadoBackend backend = runtime.getBackend(driver);
      for (int index = 0; index < backend.getNumDevices(); index++) {
        TornadoDevice device = backend.getDevice(index);
        all.add(new Found(driver, index, kind(device), device));
      }
    }
    all.sort(
        Comparator.comparingInt(Found::driver)
            .thenComparing(found -> found.device().getPlatformName())
            .thenComparing(Found::title)
            .thenComparingInt(Found::index));
    Map<String, Integer> counts = new HashMap<>();
    List<Device> devices = new ArrayList<>();
    for (Found found : all) {
      int n = counts.merge(found.kind(), 1, Integer::sum) - 1;
      devices.add(new LiveDevice("tornado:" + found.kind() + n, found, options));
    }
    return devices;
  }

  /** Emulators of FPGAs and boards alike call themselves accelerators. */
  private static String kind(TornadoDevice device) {
    String said =
        (device.getPlatformName() + " " + device.getPhysicalDevice().getDeviceName())
            .toLowerCase(Locale.ROOT);
    return switch (device.getDeviceType()) {
      case CPU -> "cpu";
      case GPU -> "gpu";
      case FPGA -> "fpga";
      default -> said.contains("fpga") || said.contains("xilinx") ? "fpga" : "accel";
    };
  }
}
