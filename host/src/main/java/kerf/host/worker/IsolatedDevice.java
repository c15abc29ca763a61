package kerf.host.worker;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.pipeline.DeviceFault;
import kerf.host.pipeline.Incident;
import kerf.models.graph.Segment;

/**
 * A device in a process of its own. When that dies, or is killed because it hangs, it is started
 * again as often as its options say, and programs go on there; then the device has failed.
 */
public final class IsolatedDevice implements Device {
  private static final String THREADS = "threads";

  private final String id;
  private final WorkerOptions options;
  private final Hello hello;
  private volatile Worker current;

  /** One that is dead, and in whose place another is being started or was. */
  private volatile Worker replaced;

  private volatile int restarts;
  private volatile boolean closed;

  private IsolatedDevice(WorkerOptions options, Worker first) {
    this.options = options;
    this.current = first;
    this.hello = first.hello();
    this.id = hello.id();
  }

  /**
   * Starts a worker for a device.
   *
   * @param id as {@link kerf.accel.Devices#byId} takes it
   * @throws kerf.models.KerfException when there is no such device, or the worker does not start
   */
  public static IsolatedDevice open(String id, WorkerOptions options) {
    return new IsolatedDevice(options, Worker.start(id, options));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String backend() {
    return hello.backend();
  }

  @Override
  public String kind() {
    return hello.kind();
  }

  @Override
  public String name() {
    return hello.name();
  }

  @Override
  public boolean isNative() {
    return hello.isNative();
  }

  /** Those of the device; one that is confined to cores has a thread for each. */
  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>(hello.facts());
    options
        .cores()
        .ifPresent(
            cores -> {
              facts.put("cores", cores.toString());
              facts.put(THREADS, Integer.toString(cores.count()));
            });
    return facts;
  }

  /** Process id of the worker that computes now. */
  public long pid() {
    return current.pid();
  }

  /** How often a worker was started again. */
  public int restarts() {
    return restarts;
  }

  @Override
  public Program compile(Segment segment, Precision precision) {
    Link link = link(current, segment, precision, _ -> {});
    return link.profiled()
        ? new IsolatedProfiledProgram(this, segment, precision, link)
        : new IsolatedProgram(this, segment, precision, link);
  }

  /**
   * Makes a program in a worker, or in the next one where that ends.
   *
   * @param trying hears in which
   * @throws DeviceFault when there is no next one
   */
  Link link(Worker first, Segment segment, Precision precision, Consumer<Worker> trying) {
    Worker worker = first;
    while (true) {
      trying.accept(worker);
      try {
        return Link.open(worker, segment, precision);
      } catch (IOException _) {
        worker = after(worker);
      }
    }
  }

  /**
   * The worker to go on with after one that has ended.
   *
   * @throws DeviceFault when it was the last
   */
  synchronized Worker after(Worker dead) {
    if (closed) {
      throw new IllegalStateException("device " + id + " is closed");
    }
    if (current != dead) {
      return current;
    }
    DeviceFault how = dead.end();
    if (restarts == options.restarts()) {
      String again = restarts == 0 ? "" : "; its worker process had been started again before";
      throw new DeviceFault(how.kind(), how.getMessage() + again, how);
    }
    replaced = dead;
    restarts++;
    options
        .incidents()
        .accept(
            new Incident(
                id,
                how.kind(),
                how.getMessage(),
                "its worker process was started again; what was under way is run again",
                -1,
                System.nanoTime()));
    current = Worker.start(id, options);
    return current;
  }

  /**
   * Ends a worker that hangs.
   *
   * @return whether there is another to go on with, now or soon
   */
  boolean end(Worker worker, DeviceFault late) {
    worker.kill(late);
    boolean another = worker != current || worker == replaced;
    return !closed && (another || restarts < options.restarts());
  }

  @Override
  public void close() {
    Worker last;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      last = current;
    }
    last.close();
  }

  @Override
  public String toString() {
    return "Isolated " + id;
  }
}
