package kerf.host.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
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
   * @param model a package's name, an ONNX file, a folder with a model.yaml, or an architecture
   *     whose weights the options name
   * @throws KerfException when there is no such model or device, or the file is broken
   */
  public static Session load(String model, KerfOptions options) {
    return load(model, options, UnaryOperator.identity());
  }

  /**
   * Loads a network in another form onto a device.
   *
   * @param form makes of the network that was read the one to run
   * @throws KerfException as {@link #load(String, KerfOptions)}
   */
  public static Session load(String model, KerfOptions options, UnaryOperator<Model> form) {
    Devices devices =
        Devices.discover(
            new DeviceOptions(options.threads())
                .withCache(Environment.cacheFolder())
                .withListener(options.listener()));
    boolean loaded = false;
    try {
      Session session = load(model, options, form, devices);
      loaded = true;
      return session;
    } finally {
      if (!loaded) {
        devices.close();
      }
    }
  }

  /** Drivers take as long to load as a network: both at the same time. */
  private static Session load(
      String model, KerfOptions options, UnaryOperator<Model> form, Devices devices) {
    try (ExecutorService drivers = Executors.newSingleThreadExecutor()) {
      Future<List<Device>> chosen = drivers.submit(() -> choose(devices, options.devices()));
      Model network =
          options
              .weights()
              .find(new ModelLibrary(options.modelRoots()), model)
              .load(options.pixels(), options.labels());
      return new Session(form.apply(network), devices, chosen.get(), options);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error error -> throw error;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while devices were looked for", e);
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
