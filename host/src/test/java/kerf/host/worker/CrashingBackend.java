package kerf.host.worker;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.accel.Availability;
import kerf.accel.Backend;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.accel.reference.ReferenceBackend;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * The reference in a process that does not last: {@code crashing:segfaults20} reads a null pointer
 * at its twentieth run, in every process anew. Found where the tests put its service file only.
 */
public final class CrashingBackend implements Backend {
  private static final int MOST = 100;

  /** What happens. */
  enum Fault {
    SEGFAULTS,
    EXITS,
    /** In native code. */
    HANGS,
    /** In a kernel on PoCL. */
    POCL,
    /** In a kernel on Intel's CPU runtime, which then blocks the end of Java too. */
    INTEL,
    THROWS,
    /** On standard output, in Java and in C. */
    CHATTERS;

    void happen(String id) {
      switch (this) {
        case SEGFAULTS -> {
          FunctionDescriptor signature =
              FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
          var _ = function(LongUnaryOperator.class, "strlen", signature).applyAsLong(0);
        }
        case EXITS -> {
          System.err.println("leaving by order");
          Runtime.getRuntime().halt(7);
        }
        case HANGS -> {
          IntSupplier pause =
              function(IntSupplier.class, "pause", FunctionDescriptor.of(ValueLayout.JAVA_INT));
          while (true) {
            var _ = pause.getAsInt();
          }
        }
        case POCL -> EndlessKernel.run("Portable Computing Language");
        case INTEL -> EndlessKernel.run("Intel(R) OpenCL");
        case THROWS -> throw new KerfException("device " + id + " failed by order");
        case CHATTERS -> {
          System.out.println("a driver's chatter");
          FunctionDescriptor signature =
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
          var _ = function(IntUnaryOperator.class, "putchar", signature).applyAsInt('\n');
        }
      }
    }

    @SuppressWarnings("restricted") // these signatures are those of the manual
    private static <T> T function(Class<T> type, String name, FunctionDescriptor signature) {
      Linker linker = Linker.nativeLinker();
      return MethodHandleProxies.asInterfaceInstance(
          type, linker.downcallHandle(linker.defaultLookup().findOrThrow(name), signature));
    }
  }

  /** Called by ServiceLoader. */
  public CrashingBackend() {}

  @Override
  public String name() {
    return "crashing";
  }

  @Override
  public Availability probe() {
    return Availability.available();
  }

  @Override
  public List<Device> devices(DeviceOptions options) {
    Device reference = new ReferenceBackend().devices(options).getFirst();
    List<Device> devices = new ArrayList<>();
    Stream.of(Fault.values())
        .forEach(
            fault ->
                IntStream.rangeClosed(1, MOST)
                    .forEach(
                        at ->
                            devices.add(
                                new CrashingDevice(reference, fault, at, new AtomicInteger()))));
    return devices;
  }

  private record CrashingDevice(Device reference, Fault fault, int at, AtomicInteger runs)
      implements Device {
    @Override
    public String id() {
      return "crashing:" + fault.name().toLowerCase(Locale.ROOT) + at;
    }

    @Override
    public String backend() {
      return "crashing";
    }

    @Override
    public String kind() {
      return "cpu";
    }

    @Override
    public String name() {
      return "the reference in a process that does not last";
    }

    @Override
    public boolean isNative() {
      return true;
    }

    @Override
    public Map<String, String> facts() {
      return Map.of();
    }

    @Override
    public Program compile(Segment segment, Precision precision) {
      return new CrashingProgram(this, reference.compile(segment, precision));
    }

    @Override
    public void close() {}
  }

  private record CrashingProgram(CrashingDevice device, Program right) implements Program {
    @Override
    public Segment segment() {
      return right.segment();
    }

    @Override
    public void run(List<Tensor> inputs, List<Tensor> outputs) {
      if (device.runs().incrementAndGet() == device.at()) {
        device.fault().happen(device.id());
      }
      right.run(inputs, outputs);
    }

    @Override
    public void close() {
      right.close();
    }
  }
}
