package kerf.host.rated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When acted measurements count. */
class VerdictTest {
  private static Verdict verdict(long completions, long late, double cpu) {
    return new Verdict(
        Map.of(
            "a", new Verdict.Count(completions - 1, late, 0.002), "b", new Verdict.Count(1, 0, 0)),
        cpu);
  }

  @Test
  void holdsUpToTheLimits() {
    assertThat(verdict(1_000, 1, 0.7).holds()).isTrue();
    assertThat(verdict(999, 1, 0.7).holds()).isFalse();
    assertThat(verdict(1_000, 1, 0.71).holds()).isFalse();
    assertThat(new Verdict(Map.of(), 0).holds()).isFalse();
  }

  @Test
  void labelsRows() {
    assertThat(verdict(100, 3, 0.5).row())
        .containsEntry("acted", true)
        .containsEntry("void", true)
        .containsEntry("completions", 100L)
        .containsEntry("late", 3L)
        .containsEntry("cpuUse", 0.5);
    assertThat(verdict(100, 3, 0.5))
        .hasToString(
            "acted devices: 3 of 100 completions late (worst 2.0 ms over), CPU use 50 %: void,"
                + " because at most 0.1 % may be late and 70 % used; raise the box's slowdown");
  }

  @Test
  void lateIsOverBothTolerances() {
    AtomicLong now = new AtomicLong();
    Completions completions = new Completions(new CpuUse(() -> 2 * now.get(), now::get, 4));
    completions.begin();
    now.set(100);
    // 0.2 ms for short runs, 2 % for long ones
    completions.add("a", 0, 1_000_000, 1_200_000);
    completions.add("a", 0, 1_000_000, 1_200_001);
    completions.add("a", 0, 100_000_000, 102_000_000);
    completions.add("a", 0, 100_000_000, 102_000_001);
    assertThat(completions.verdict().all().late()).isEqualTo(2);
    assertThat(completions.verdict().all().completions()).isEqualTo(4);
    assertThat(completions.verdict().cpuUse()).isEqualTo(0.5);
    completions.reset();
    assertThat(completions.verdict().all().completions()).isZero();
    assertThat(completions.verdict().cpuUse()).isZero();
  }
}
