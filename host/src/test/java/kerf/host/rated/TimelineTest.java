package kerf.host.rated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The virtual clocks of a device, by hand and against a simulation of three queues. */
class TimelineTest {
  private static final SegmentTimes EVEN = new SegmentTimes(10, 100, 20);

  @Test
  void aloneARunTakesTheSum() {
    assertThat(new Timeline().reserve(1_000, EVEN)).isEqualTo(1_130);
  }

  @Test
  void anIdleDeviceBeginsAtOnceWheneverItIsAsked() {
    Timeline device = new Timeline();
    device.reserve(-5_000, EVEN);
    assertThat(device.reserve(7_000, EVEN)).isEqualTo(7_130);
  }

  @Test
  void transfersPassBesideComputing() {
    Timeline device = new Timeline();
    List<Long> due = new ArrayList<>();
    for (int run = 0; run < 4; run++) {
      due.add(device.reserve(0, EVEN));
    }
    // After the first way in, the compute engine never waits.
    assertThat(due).containsExactly(130L, 230L, 330L, 430L);
  }

  @Test
  void theSlowestPartGivesTheRhythm() {
    Timeline in = new Timeline();
    Timeline out = new Timeline();
    List<Long> gaps = new ArrayList<>();
    long lastIn = in.reserve(0, new SegmentTimes(50, 10, 1));
    long lastOut = out.reserve(0, new SegmentTimes(1, 10, 70));
    for (int run = 0; run < 3; run++) {
      long nextIn = in.reserve(0, new SegmentTimes(50, 10, 1));
      long nextOut = out.reserve(0, new SegmentTimes(1, 10, 70));
      gaps.add(nextIn - lastIn);
      gaps.add(nextOut - lastOut);
      lastIn = nextIn;
      lastOut = nextOut;
    }
    assertThat(gaps).containsExactly(50L, 70L, 50L, 70L, 50L, 70L);
  }

  @Test
  void programsOfOneDeviceShareItsEngineInTheOrderOfTheirRuns() {
    Timeline device = new Timeline();
    SegmentTimes small = new SegmentTimes(0, 5, 0);
    assertThat(device.reserve(0, new SegmentTimes(0, 100, 0))).isEqualTo(100);
    assertThat(device.reserve(3, small)).isEqualTo(105);
    assertThat(device.reserve(104, small)).isEqualTo(110);
    // Another device has clocks of its own.
    assertThat(new Timeline().reserve(3, small)).isEqualTo(8);
  }

  /** Advances three servers nanosecond by nanosecond. */
  @Test
  void agreesWithASimulationOfQueues() {
    Random random = new Random(7);
    for (int trial = 0; trial < 50; trial++) {
      Timeline device = new Timeline();
      List<SegmentTimes> runs = new ArrayList<>();
      List<Long> begun = new ArrayList<>();
      List<Long> due = new ArrayList<>();
      long now = 0;
      for (int run = 0; run < 6; run++) {
        now += random.nextInt(20);
        SegmentTimes times =
            new SegmentTimes(1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(9));
        begun.add(now);
        runs.add(times);
        due.add(device.reserve(now, times));
      }
      assertThat(due).isEqualTo(simulated(begun, runs));
    }
  }

  private static List<Long> simulated(List<Long> begun, List<SegmentTimes> runs) {
    long[][] left = new long[runs.size()][];
    long[] done = new long[runs.size()];
    for (int r = 0; r < runs.size(); r++) {
      SegmentTimes t = runs.get(r);
      left[r] = new long[] {t.inNanos(), t.computeNanos(), t.outNanos()};
    }
    for (long tick = 0; tick < 1_000; tick++) {
      int[] at = new int[runs.size()];
      for (int r = 0; r < at.length; r++) {
        while (at[r] < 3 && left[r][at[r]] == 0) {
          at[r]++;
        }
      }
      for (int server = 0; server < 3; server++) {
        for (int r = 0; r < at.length; r++) {
          if (at[r] == server && begun.get(r) <= tick) {
            left[r][server]--;
            done[r] = tick + 1;
            break;
          }
        }
      }
    }
    return java.util.Arrays.stream(done).boxed().toList();
  }
}
