package kerf.host.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.packages.Model;
import kerf.models.packages.ModelLibrary;

/** The entrance: loads networks onto devices. */
public final class Kerf {
  private static final String REFERENCE = "reference";

  private Kerf() {}

  /** Loads a network with {@link KerfOptions#defaults}. */
  public static Session load(String model) {
    return load(model, KerfOptions.defaults());
  }

  /**
   * Loads a network onto a device.
   *
   * @param model a package's name, an ONNX file, or a folder with a model.yaml
   * @throws KerfException when there is no such model or device, or the file is broken
   */
  public static Session load(String model, KerfOptions options) {
    Model network =
        new ModelLibrary(options.modelRoots()).find(model).load(options.pixels(), options.labels());
    Devices devices =
        Devices.discover(
            new DeviceOptions(
                options.threads(), Optional.of(Environment.cacheFolder()), options.listener()));
    boolean loaded = false;
    try {
      Session session = new Session(network, devices, choose(devices, options.devices()), options);
      loaded = true;
      return session;
    } finally {
      if (!loaded) {
        devices.close();
      }
    }
  }

  private static List<Device> choose(Devices devices, List<String> ids) {
    List<Device> chosen = new ArrayList<>();
    for (String id : ids) {
      Device device = choose(devices, id);
      if (chosen.contains(device)) {
        throw new UsageException(
            "device '" + id + "' is " + device.id() + ", which was named before; name it once");
      }
      chosen.add(device);
    }
    return chosen;
  }

  /**
   * The device of an id, or for {@link KerfOptions#AUTO} the first that is not the reference.
   *
   * @throws KerfException when there is no such device
   */
  public static Device choose(Devices devices, String id) {
    if (!id.equalsIgnoreCase(KerfOptions.AUTO)) {
      return devices.byId(id);
    }
    return devices
        .first(backend -> !backend.equals(REFERENCE))
        .orElseGet(() -> devices.byId(REFERENCE));
  }
}
