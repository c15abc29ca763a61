package kerf.accel.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import kerf.accel.Choices;
import kerf.accel.ConvProblem;
import kerf.accel.DeviceListener;
import kerf.accel.DeviceOptions;
import kerf.accel.Measuring;
import kerf.accel.kernels.pack.PackEntry;
import kerf.accel.kernels.plan.ConvChooser;
import kerf.accel.kernels.plan.Lowering;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measuring on real devices, and what spares it. */
@Tag("opencl")
class MeasuredChooserTest {
  private static final long MINUTE = 60_000_000_000L;

  /** 3x3 over 24x24x32 to 32: 5.3 million multiply-adds, enough to measure. */
  private static final ConvProblem PROBLEM = problem(24);

  private final List<String> measured = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long delayMillis;
  private final DeviceListener listener =
      new DeviceListener() {
        @Override
        public void note(String sentence) {
          notes.add(sentence);
        }

        @Override
        public void progress(String task, int done, int all) {
          if (task.startsWith("choosing")) {
            measured.add(task);
            LockSupport.parkNanos(delayMillis * 1_000_000);
          }
        }
      };
  private final Choices choices = new Choices(Optional.empty(), listener);

  private static ConvProblem problem(int side) {
    return new ConvProblem(
        Shape.nhwc(1, side, side, 32), 32, new Op.Conv2d(Window.square(3, 1), 1, Activation.NONE));
  }

  private MeasuredChooser chooser(OpenClDevice device, ConvProblem problem, long nanoseconds) {
    return new MeasuredChooser(device, choices, problem.segment(), Measuring.THOROUGH, nanoseconds);
  }

  /** The ways that lowering offers for a problem. */
  private static List<String> candidates(OpenClDevice device, ConvProblem problem) {
    List<String> all = new ArrayList<>();
    Lowering.plan(
        problem.segment(),
        device.lowering(
            (_, offered) -> {
              all.addAll(offered);
              return offered.getFirst();
            },
            false));
    return all;
  }

  private OpenClDevice open(TestDevices where) {
    return where.open(DeviceOptions.defaults().withListener(listener));
  }

  @ParameterizedTest
  @EnumSource
  void theFastestOfTheCandidatesIsChosenAndKnownFromThenOn(TestDevices where) {
    try (OpenClDevice device = open(where)) {
      List<String> candidates = candidates(device, PROBLEM);
      String chosen = chooser(device, PROBLEM, MINUTE).choose(PROBLEM, candidates);
      assertThat(candidates).contains(chosen);
      if (candidates.size() > 1) {
        assertThat(measured).containsExactly("choosing kernels for " + device.id());
        assertThat(choices.of(MeasuredChooser.key(PROBLEM, candidates))).hasValue(chosen);
        assertThat(chooser(device, PROBLEM, MINUTE).choose(PROBLEM, candidates)).isEqualTo(chosen);
        assertThat(measured).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWayThatTheDeviceCannotHoldIsLeftOut(TestDevices where) {
    Map<String, Long> largest = new HashMap<>();
    try (OpenClDevice device = open(where)) {
      for (String way : candidates(device, PROBLEM)) {
        largest.put(way, largestBuffer(device, way));
      }
    }
    long least = Collections.min(largest.values());
    Discovery.Handle real = where.find().getValue();
    Discovery.Handle small =
        new Discovery.Handle(real.info().withMaxBuffer(least), real.platform(), real.id());
    DeviceOptions options = DeviceOptions.defaults().withListener(listener);
    try (OpenClDevice device =
        new OpenClDevice("opencl:small", small, options, Settings.defaults())) {
      List<String> candidates = candidates(device, PROBLEM);
      String chosen = chooser(device, PROBLEM, MINUTE).choose(PROBLEM, candidates);
      assertThat(largest.get(chosen)).isEqualTo(least);
      assertThat(notes).hasSize((int) largest.values().stream().filter(l -> l > least).count());
      assertThat(notes).allMatch(note -> note.contains("is not tried for a convolution: device"));
    }
  }

  private static long largestBuffer(OpenClDevice device, String way) {
    return Lowering.plan(PROBLEM.segment(), device.lowering(ConvChooser.preferring(way), false))
        .buffers()
        .stream()
        .mapToLong(buffer -> DeviceBuffer.bytes(buffer.length(), PackEntry.HEADER, 0))
        .max()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void aKnownChoiceIsTakenUnmeasured(TestDevices where) {
    try (OpenClDevice device = open(where)) {
      List<String> candidates = candidates(device, PROBLEM);
      choices.put(MeasuredChooser.key(PROBLEM, candidates), candidates.getLast());
      assertThat(chooser(device, PROBLEM, MINUTE).choose(PROBLEM, candidates))
          .isEqualTo(candidates.getLast());
      assertThat(measured).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWayThatIsNoCandidateIsIgnored(TestDevices where) {
    try (OpenClDevice device = open(where)) {
      List<String> candidates = candidates(device, PROBLEM);
      choices.put(MeasuredChooser.key(PROBLEM, candidates), "no such way");
      assertThat(candidates).contains(chooser(device, PROBLEM, MINUTE).choose(PROBLEM, candidates));
      assertThat(measured).hasSize(candidates.size() > 1 ? 1 : 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterTheDeadlineTheFirstIsTaken(TestDevices where) {
    try (OpenClDevice device = open(where)) {
      List<String> candidates = candidates(device, PROBLEM);
      assertThat(chooser(device, PROBLEM, -1).choose(PROBLEM, candidates))
          .isEqualTo(candidates.getFirst());
      assertThat(measured).isEmpty();
      assertThat(choices.of(MeasuredChooser.key(PROBLEM, candidates))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSmallIsNotMeasured(TestDevices where) {
    try (OpenClDevice device = open(where)) {
      ConvProblem small = problem(6);
      List<String> candidates = candidates(device, small);
      assertThat(chooser(device, small, MINUTE).choose(small, candidates))
          .isEqualTo(candidates.getFirst());
      assertThat(measured).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNetworkThatWasTriedIsNotTriedFurtherInABriefRun(TestDevices where) {
    try (OpenClDevice device = open(where)) {
      List<String> candidates = candidates(device, PROBLEM);
      choices.put(MeasuredChooser.key(PROBLEM, candidates), candidates.getLast());
      var brief = new MeasuredChooser(device, choices, PROBLEM.segment(), Measuring.BRIEF, MINUTE);
      assertThat(brief.choose(PROBLEM, candidates)).isEqualTo(candidates.getLast());
      ConvProblem other = problem(40);
      List<String> ways = candidates(device, other);
      assertThat(brief.choose(other, ways)).isEqualTo(ways.getFirst());
      assertThat(measured).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasCutShortIsMeasuredAgainWhereAllIsMeasuredAndOnlyThere(TestDevices where) {
    try (OpenClDevice device = open(where)) {
      List<String> candidates = candidates(device, PROBLEM);
      if (candidates.size() == 1) {
        return; // there is nothing to measure
      }
      delayMillis = 100; // as soon as it is said that something is measured
      String cut = chooser(device, PROBLEM, 50_000_000).choose(PROBLEM, candidates);
      delayMillis = 0;
      assertThat(cut).isEqualTo(candidates.getFirst());
      assertThat(measured).hasSize(1);
      var brief = new MeasuredChooser(device, choices, PROBLEM.segment(), Measuring.BRIEF, MINUTE);
      assertThat(brief.choose(PROBLEM, candidates)).isEqualTo(candidates.getFirst());
      assertThat(measured).hasSize(1);
      String chosen = chooser(device, PROBLEM, MINUTE).choose(PROBLEM, candidates);
      assertThat(measured).hasSize(2);
      assertThat(choices.of(MeasuredChooser.key(PROBLEM, candidates))).hasValue(chosen);
    }
  }
}
