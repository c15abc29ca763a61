package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CrewTest {
  /** A step of so many tasks. */
  private record Tasks(int tasks, IntConsumer body) implements Step {
    @Override
    public void run(float[] mem, int task, int scratch) {
      body.accept(task);
    }
  }

  private static Job job(int tasks, IntConsumer body) {
    return new Job(new Tasks(tasks, body), new float[0], 0, 0, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void everyTaskRunsOnceAndNoJobBeforeTheLastIsDone(int threads) {
    int rounds = 2000;
    int tasks = 7;
    AtomicIntegerArray done = new AtomicIntegerArray(3);
    List<Job> jobs = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      int mine = number;
      jobs.add(
          job(
              tasks,
              _ -> {
                int before = mine == 0 ? Integer.MAX_VALUE : done.get(mine - 1);
                assertThat(before).isGreaterThanOrEqualTo(done.get(mine) / tasks * tasks + tasks);
                done.incrementAndGet(mine);
              }));
    }
    try (Crew crew = new Crew(threads)) {
      IntStream.range(0, rounds).forEach(_ -> crew.run(jobs));
    }
    assertThat(IntStream.range(0, 3).map(done::get)).containsOnly(rounds * tasks);
  }

  /** An Error ends a worker; the caller waits for the others, gets no result, and goes on alone. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void anErrorLosesNoTaskOfTheNextJob(int threads) {
    AtomicIntegerArray done = new AtomicIntegerArray(1);
    try (Crew crew = new Crew(threads)) {
      Job dying =
          job(
              50,
              task -> {
                if (task == 20) {
                  throw new StackOverflowError("planted");
                }
              });
      assertThatThrownBy(() -> crew.run(List.of(dying)))
          .isInstanceOfAny(StackOverflowError.class, IllegalStateException.class);
      crew.run(List.of(job(50, _ -> done.incrementAndGet(0))));
    }
    assertThat(done.get(0)).isEqualTo(50);
  }

  @Test
  void failureReachesTheCallerAndTheCrewGoesOn() {
    try (Crew crew = new Crew(2)) {
      Job failing =
          job(
              5,
              task -> {
                if (task == 3) {
                  throw new IndexOutOfBoundsException("third");
                }
              });
      for (int i = 0; i < 100; i++) {
        assertThatThrownBy(() -> crew.run(List.of(failing)))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("third");
      }
      AtomicIntegerArray done = new AtomicIntegerArray(5);
      crew.run(List.of(job(5, done::incrementAndGet)));
      assertThat(IntStream.range(0, 5).map(done::get)).containsOnly(1);
    }
  }

  @Test
  void callersTakeTurns() throws Exception {
    AtomicIntegerArray inside = new AtomicIntegerArray(1);
    try (Crew crew = new Crew(2);
        ExecutorService callers = Executors.newFixedThreadPool(6)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int caller = 0; caller < 60; caller++) {
        Job enter = job(1, _ -> assertThat(inside.incrementAndGet(0)).isEqualTo(1));
        Job work = job(4, _ -> Thread.onSpinWait());
        Job leave = job(1, _ -> inside.decrementAndGet(0));
        futures.add(callers.submit(() -> crew.run(List.of(enter, work, leave))));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
  }

  @Test
  void wakesAfterALongRest() throws InterruptedException {
    try (Crew crew = new Crew(3)) {
      for (int i = 0; i < 20; i++) {
        AtomicIntegerArray done = new AtomicIntegerArray(6);
        crew.run(List.of(job(6, done::incrementAndGet)));
        assertThat(IntStream.range(0, 6).map(done::get)).containsOnly(1);
        Thread.sleep(3);
      }
    }
  }

  @Test
  void closedCrewRefusesWork() {
    Crew crew = new Crew(2);
    crew.close();
    assertThatThrownBy(() -> crew.run(List.of(job(1, _ -> {}))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }
}
