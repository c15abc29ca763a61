package kerf.accel.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.accel.DeviceListener;
import kerf.accel.DeviceOptions;
import kerf.accel.kernels.plan.BufferSpec;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.models.KerfException;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.jocl.CL;
import org.jocl.CLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What drivers refuse is one sentence, and other programs and devices go on. */
@Tag("opencl")
class FaultTest {
  private static final int LENGTH = 64;
  private static final int LOCAL = 8;
  private static final int COMPILES = 1000;

  private final List<String> notes = new ArrayList<>();
  private final DeviceListener listener =
      sentence -> {
        synchronized (notes) {
          notes.add(sentence);
        }
      };

  private DeviceOptions options() {
    return DeviceOptions.defaults().withListener(listener);
  }

  private static LaunchPlan plan() {
    float[] weights = new float[LENGTH];
    Arrays.fill(weights, 2);
    return SampleKernels.plan(weights, LOCAL);
  }

  private static OpenClProgram compile(OpenClDevice device) {
    return device.compile(SampleKernels.segment(LENGTH), plan());
  }

  private static void works(OpenClDevice device) {
    try (OpenClProgram program = compile(device)) {
      works(program);
    }
  }

  private static void works(OpenClProgram program) {
    Tensor x = Tensor.zeros(Shape.of(1, LENGTH));
    x.data()[1] = 3;
    x.data()[2] = -3;
    float[] y = program.run(List.of(x)).getFirst().data();
    assertThat(y[1]).isEqualTo(6);
    assertThat(y[2]).isZero();
  }

  /** A plan fails on a device, while a program compiled before and one compiled later work. */
  private void fails(TestDevices where, String relu, LaunchPlan broken, String... words) {
    KernelTexts good = SampleKernels.texts(SampleKernels.RELU, SampleKernels.SCALE);
    boolean[] bad = {false};
    Settings settings =
        new Settings(
            kernel -> (bad[0] ? SampleKernels.texts(relu, SampleKernels.SCALE) : good).text(kernel),
            null,
            0);
    try (OpenClDevice device = where.open(options(), settings);
        OpenClProgram before = compile(device)) {
      bad[0] = true;
      assertThatThrownBy(() -> device.compile(SampleKernels.segment(LENGTH), broken).close())
          .isInstanceOf(KerfException.class)
          .hasMessageStartingWith("device " + device.id())
          .satisfies(e -> assertThat(e.getMessage()).contains(words).doesNotContain("\n"));
      bad[0] = false;
      works(before);
      works(device);
      assertThat(device.budget().taken()).isEqualTo(PlanMemory.bytes(plan(), texts(good), 0));
    }
  }

  private static Map<String, KernelText> texts(KernelTexts texts) {
    return Map.of(
        "relu", texts.text(SampleKernels.kernel("relu", 3, 1)),
        "scale", texts.text(SampleKernels.kernel("scale", 4, 1)));
  }

  @ParameterizedTest
  @EnumSource
  void aTextThatDoesNotCompile(TestDevices where) {
    String broken = SampleKernels.RELU.replace("fmax", "no_such_function");
    fails(where, broken, plan(), "cannot build kernel relu", "no_such_function");
  }

  @ParameterizedTest
  @EnumSource
  void aTextWithOtherArguments(TestDevices where) {
    String more = SampleKernels.RELU.replace("uchar *shape)", "uchar *shape, int more)");
    String fewer = SampleKernels.RELU.replace("__global uchar *y, ", "").replace("(y +", "(x +");
    fails(
        where,
        more,
        plan(),
        "cannot run kernel relu: its text takes 8 arguments, and the plan binds 7");
    fails(
        where,
        fewer,
        plan(),
        "cannot run kernel relu: its text takes 6 arguments, and the plan binds 7");
  }

  @ParameterizedTest
  @EnumSource
  void aTextWithoutTheFunction(TestDevices where) {
    String other = SampleKernels.RELU.replace("void relu", "void other");
    fails(where, other, plan(), "preparing sample", "CL_INVALID_KERNEL_NAME");
  }

  @ParameterizedTest
  @EnumSource
  void aWorkGroupThatIsTooLarge(TestDevices where) {
    LaunchPlan wide = SampleKernels.plan(new float[LENGTH], 1 << 30);
    fails(
        where, SampleKernels.RELU, wide, "cannot run kernel relu", "its work-group of 1073741824");
  }

  @ParameterizedTest
  @EnumSource
  void aBufferLargerThanTheDeviceTakes(TestDevices where) {
    Discovery.Handle real = where.find().getValue();
    // No buffer of a plan reaches these devices' true limits, which are tens of gigabytes.
    Discovery.Handle small =
        new Discovery.Handle(real.info().withMaxBuffer(100), real.platform(), real.id());
    try (OpenClDevice device =
        new OpenClDevice("opencl:cpu0", small, options(), SampleKernels.settings())) {
      assertThatThrownBy(() -> compile(device))
          .isInstanceOf(KerfException.class)
          .hasMessage(
              "device opencl:cpu0 cannot hold x: it takes 256 bytes, and the largest buffer there is 100 bytes; use a smaller batch or another device");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSharedBufferLargerThanJavaCanReach(TestDevices where) {
    assumeTrue(where.find().getValue().info().sharesPointers(), "a buffer object has no such end");
    List<BufferSpec> buffers = new ArrayList<>(plan().buffers());
    buffers.add(BufferSpec.zeros("large", 1 << 29));
    LaunchPlan plan = new LaunchPlan(buffers, plan().launches(), plan().inputs(), plan().outputs());
    fails(
        where,
        SampleKernels.RELU,
        plan,
        "cannot hold large",
        "the largest buffer there is 2.0 GiB");
  }

  @ParameterizedTest
  @EnumSource
  void moreMemoryThanThereIs(TestDevices where) {
    BufferSpec large = BufferSpec.zeros("large", 1 << 28);
    List<BufferSpec> buffers = new ArrayList<>(plan().buffers());
    for (int i = 0; i < 64; i++) {
      buffers.add(large);
    }
    LaunchPlan plan = new LaunchPlan(buffers, plan().launches(), plan().inputs(), plan().outputs());
    fails(where, SampleKernels.RELU, plan, "sample needs 64 GiB of memory", "use a smaller batch");
  }

  @ParameterizedTest
  @EnumSource
  void aGraveFaultCostsTheContextAndNotTheDevice(TestDevices where) {
    try (OpenClDevice device = where.open(options(), SampleKernels.settings());
        OpenClProgram first = compile(device)) {
      ClContext before = first.context();
      CLException lost = new CLException("planted", CL.CL_OUT_OF_RESOURCES);
      assertThat(device.fault(first.code(), "running sample", lost))
          .hasMessage(
              "device "
                  + device.id()
                  + ", running sample: the device ran out of resources; use a smaller batch or another device (CL_OUT_OF_RESOURCES)");
      try (OpenClProgram second = compile(device)) {
        assertThat(second.context()).isNotSameAs(before);
        works(second);
      }
      works(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedBinaryIsBuiltAgain(TestDevices where, @TempDir Path cache) throws Exception {
    DeviceOptions options = options().withCache(cache);
    compileOnce(where, options);
    assertThat(notes).isEmpty();
    List<Path> files = files(cache);
    assertThat(files).hasSize(2);
    byte[] whole = Files.readAllBytes(files.getFirst());

    // Read from the cache: the file's time does not move.
    List<Object> times = List.of(modified(files.get(0)), modified(files.get(1)));
    compileOnce(where, options);
    assertThat(List.of(modified(files.get(0)), modified(files.get(1)))).isEqualTo(times);

    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    Files.write(files.getFirst(), flipped);
    Files.write(files.getLast(), new byte[3]);
    compileOnce(where, options);
    assertThat(notes).hasSize(2).allMatch(n -> n.endsWith("is damaged; building it again"));
    assertThat(files(cache)).isEqualTo(files);
    assertThat(Files.size(files.getLast())).isGreaterThan(32);

    // What only the driver can see.
    notes.clear();
    byte[] nonsense = new byte[500];
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(nonsense);
    byte[] content = new byte[532];
    System.arraycopy(hash, 0, content, 0, 32);
    Files.write(files.getFirst(), content);
    compileOnce(where, options);
    assertThat(notes).hasSize(1).allMatch(n -> n.endsWith("is damaged; building it again"));
  }

  @ParameterizedTest
  @EnumSource
  void aCacheThatCannotBeWrittenCostsNothingButTime(TestDevices where, @TempDir Path folder)
      throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    compileOnce(where, options().withCache(file));
    assertThat(notes).isNotEmpty().allMatch(n -> n.contains("cannot be"));
  }

  private void compileOnce(TestDevices where, DeviceOptions options) {
    try (OpenClDevice device = where.open(options, SampleKernels.settings())) {
      works(device);
    }
  }

  private static Object modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aThousandProgramsLeaveNothingBehind(TestDevices where) {
    try (OpenClDevice device = where.open(options(), SampleKernels.settings());
        OpenClProgram kept = compile(device)) {
      long before = kept.context().references();
      for (int i = 0; i < COMPILES; i++) {
        try (OpenClProgram program = compile(device)) {
          if (i % 100 == 0) {
            works(program);
            assertThat(kept.context().references()).isGreaterThanOrEqualTo(before);
          }
        }
      }
      // A driver's own threads let go of the last events a moment after they are done.
      long patience = System.nanoTime() + 5_000_000_000L;
      while (kept.context().references() != before && System.nanoTime() < patience) {
        Thread.onSpinWait();
      }
      assertThat(kept.context().references()).isEqualTo(before);
      works(kept);
    }
  }

  @Test
  void anotherDeviceGoesOn() {
    List<OpenClDevice> devices =
        TestDevices.here().map(where -> where.open(options(), SampleKernels.settings())).toList();
    List<OpenClProgram> programs = devices.stream().map(FaultTest::compile).toList();
    LaunchPlan wide = SampleKernels.plan(new float[LENGTH], 1 << 30);
    for (OpenClDevice device : devices) {
      assertThatThrownBy(() -> device.compile(SampleKernels.segment(LENGTH), wide))
          .isInstanceOf(KerfException.class);
      programs.forEach(FaultTest::works);
    }
    programs.forEach(OpenClProgram::close);
    devices.forEach(OpenClDevice::close);
  }
}
