package kerf.accel.opencl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kerf.accel.Choices;
import kerf.accel.DeviceOptions;
import kerf.accel.ImageDevice;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.pack.PackLibrary;
import kerf.accel.kernels.plan.ConvChooser;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.accel.kernels.plan.Lowering;
import kerf.accel.kernels.plan.LoweringOptions;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import org.jocl.CLException;

/** One OpenCL device. Its context is opened by the first program, and anew after a fault. */
final class OpenClDevice implements KernelDevice, ImageDevice {
  private static final int LINE = 64;

  private final String id;
  private final Discovery.Handle handle;
  private final DeviceOptions options;
  private final Settings settings;
  private final CodeSource source;
  private final MemoryBudget budget;
  private Choices choices;
  private Code code;
  private boolean closed;

  OpenClDevice(String id, Discovery.Handle handle, DeviceOptions options) {
    this(id, handle, options, Settings.defaults());
  }

  OpenClDevice(String id, Discovery.Handle handle, DeviceOptions options, Settings settings) {
    this.id = id;
    this.handle = handle;
    this.options = options;
    this.source = new CodeSource(id, handle, options);
    this.settings = source.image().isPresent() ? settings.withTexts(ImageCode.texts()) : settings;
    this.budget = MemoryBudget.of(id, handle.info());
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String backend() {
    return "opencl";
  }

  @Override
  public String kind() {
    return handle.info().kind();
  }

  @Override
  public String name() {
    return handle.info().title();
  }

  @Override
  public boolean isNative() {
    return true;
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>(handle.info().facts());
    facts.put("budget", Bytes.of(budget.limit()));
    facts.put("kernels", target().name().toLowerCase(Locale.ROOT));
    source.image().ifPresent(i -> facts.put("image", i.sha256()));
    return facts;
  }

  Settings settings() {
    return settings;
  }

  MemoryBudget budget() {
    return budget;
  }

  @Override
  public Target target() {
    if (settings.target() != null) {
      return settings.target();
    }
    return switch (kind()) {
      case "cpu" -> Target.CPU;
      case "gpu" -> Target.GPU;
      case "fpga" -> Target.FPGA;
      default -> Target.ANY;
    };
  }

  @Override
  public Program compile(Segment segment, Precision precision) {
    boolean exact = precision == Precision.EXACT;
    if (options.cache().isEmpty() || source.image().isPresent()) {
      return compile(segment, Lowering.plan(segment, lowering(ConvChooser.first(), exact)));
    }
    ConvChooser chooser = new MeasuredChooser(this, choices(), segment, options.measuring());
    LaunchPlan plan = Lowering.plan(segment, lowering(chooser, exact));
    choices().keep();
    return compile(segment, plan);
  }

  /** How to lower for this device. */
  LoweringOptions lowering(ConvChooser chooser, boolean exact) {
    return new LoweringOptions(target(), chooser, handle.info().lanes(), exact);
  }

  /** What was measured on this device, by this driver, with these kernels and compute units. */
  private synchronized Choices choices() {
    if (choices == null) {
      DeviceInfo info = handle.info();
      String key =
          PackLibrary.shipped().manifest() + info.title() + info.facts().get("driver") + units();
      String name =
          "choices-" + HexFormat.of().formatHex(BinaryCache.sha256(key.getBytes(UTF_8))) + ".txt";
      Optional<Path> file = options.cache().map(root -> root.resolve("opencl").resolve(name));
      choices = new Choices(file, options.listener());
    }
    return choices;
  }

  void note(String sentence) {
    options.listener().note(sentence);
  }

  void progress(String task, int done, int all) {
    options.listener().progress(task + " for " + id, done, all);
  }

  @Override
  public OpenClProgram compile(Segment segment, LaunchPlan plan) {
    return compile(segment, plan, settings.texts());
  }

  @Override
  public OpenClProgram compile(Segment segment, LaunchPlan plan, String text, String flags) {
    return compile(
        segment, plan, kernel -> new KernelText(kernel.id(), kernel.id(), 0, flags, text, text));
  }

  private OpenClProgram compile(Segment segment, LaunchPlan plan, KernelTexts source) {
    Map<String, KernelText> texts = new LinkedHashMap<>();
    for (Launch launch : plan.launches()) {
      texts.computeIfAbsent(launch.kernel().id(), _ -> source.text(launch.kernel()));
    }
    checkSizes(plan, texts);
    Code used = enter();
    boolean made = false;
    try {
      used.buildAll(texts.values());
      made = true;
      return new OpenClProgram(segment, this, used, plan, texts);
    } catch (CLException e) {
      throw fault(used, "preparing " + segment.graph().name(), e);
    } finally {
      if (!made) {
        used.context().leave();
      }
    }
  }

  private void checkSizes(LaunchPlan plan, Map<String, KernelText> texts) {
    int header = texts.values().stream().mapToInt(KernelText::header).max().orElse(0);
    long most = largestBuffer();
    plan.buffers().stream()
        .filter(b -> DeviceBuffer.bytes(b.length(), header, settings.canary()) > most)
        .findFirst()
        .ifPresent(
            b -> {
              throw new KerfException(
                  "device %s cannot hold %s: it takes %s, and the largest buffer there is %s; use a smaller batch or another device"
                      .formatted(id, b.name(), Bytes.of(4L * b.length()), Bytes.of(most)));
            });
  }

  /** Memory that the host shares is a Java buffer, whose size is an int; a line more aligns it. */
  private long largestBuffer() {
    DeviceInfo info = handle.info();
    return info.sharesPointers()
        ? Math.min(info.maxBufferBytes(), Integer.MAX_VALUE - LINE)
        : info.maxBufferBytes();
  }

  /** The programs of a healthy context, of which the caller is one more user. */
  private synchronized Code enter() {
    if (closed) {
      throw new IllegalStateException("device " + id + " is closed");
    }
    if (code == null) {
      try {
        code = source.open(units());
      } catch (CLException e) {
        throw Faults.sentence(id, "opening it", e);
      }
    }
    code.context().use();
    return code;
  }

  @Override
  public byte[] build(String text, String flags) {
    try {
      return source.build(text, flags, units());
    } catch (CLException e) {
      throw Faults.sentence(id, "building an image", e);
    }
  }

  @Override
  public void load() {
    if (source.image().isPresent()) {
      enter().context().leave();
    }
  }

  private int units() {
    DeviceInfo info = handle.info();
    return info.isProcessor() && info.partitions()
        ? Math.min(options.threads(), info.units())
        : info.units();
  }

  /** The exception for a fault; after a grave one, later programs get a new context. */
  synchronized KerfException fault(Code where, String doing, CLException e) {
    if (where == code && Faults.poisons(e)) {
      code.context().leave();
      code = null;
    }
    return Faults.sentence(id, doing, e);
  }

  @Override
  public synchronized void close() {
    if (code != null) {
      code.keep();
      code.context().leave();
      code = null;
    }
    closed = true;
  }
}
