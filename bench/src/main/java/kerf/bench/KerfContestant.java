package kerf.bench;

import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Measuring;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.api.Environment;
import kerf.host.api.Kerf;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Kerf on one of its devices. */
final class KerfContestant implements Contestant {
  private final Devices devices;
  private final Device device;
  private final Program program;
  private final List<Tensor> inputs;
  private final List<Tensor> outputs;

  /** Compiles a graph whose shapes are fixed. */
  KerfContestant(
      Graph graph, List<Shape> shapes, String deviceId, int threads, Precision precision) {
    devices =
        Devices.discover(
            new DeviceOptions(threads)
                .withCache(Environment.cacheFolder())
                .withMeasuring(Measuring.THOROUGH));
    device = Kerf.choose(devices, deviceId);
    Segment segment = Segment.of(graph, shapes);
    program = device.compile(segment, precision);
    inputs = segment.inputShapes().stream().map(Contestant::input).toList();
    outputs = segment.outputShapes().stream().map(Tensor::zeros).toList();
  }

  @Override
  public String name() {
    return "kerf " + device.id();
  }

  @Override
  public void run() {
    program.run(inputs, outputs);
  }

  @Override
  public float[] output() {
    return outputs.getFirst().data().clone();
  }

  @Override
  public void close() {
    program.close();
    devices.close();
  }
}
