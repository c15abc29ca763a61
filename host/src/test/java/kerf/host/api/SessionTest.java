package kerf.host.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kerf.host.ExtraBackend;
import kerf.host.Repository;
import kerf.models.DeviceException;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session's life, on the small network of the command line's tests. */
class SessionTest {
  private static final String TINY = Repository.resource("cli/tiny.onnx").toString();
  private static final Path COINS = Repository.samples().resolve("coins.png");

  @ParameterizedTest
  @ValueSource(strings = {"reference", "simd"})
  void anythingAfterCloseIsRefused(String device) {
    Session session = Kerf.load(TINY, Repository.options(device));
    session.close();
    session.close();
    assertThatThrownBy(session::warmUp)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the session of tiny is closed");
    assertThatThrownBy(() -> session.submit(COINS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the session of tiny is closed");
  }

  @Test
  void closingWaitsForWhatWasSubmitted() {
    Session session = Kerf.load(TINY, Repository.options("simd"));
    CompletableFuture<Classification> pending = session.submit(COINS);
    session.close();
    assertThat(pending).isCompleted();
    assertThat(pending.join().predictions()).hasSize(4);
  }

  @Test
  @SuppressWarnings("try") // the second close is the point
  void closingFromACallbackIsRefusedInsteadOfWaitingForever() {
    try (Session session = Kerf.load(TINY, Repository.options("simd"))) {
      CompletableFuture<Void> closing =
          CompletableFuture.runAsync(() -> {})
              .thenCompose(_ -> session.submit(COINS))
              .thenAccept(_ -> session.close());
      assertThatThrownBy(closing::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aBrokenPictureFailsItsFutureOnly() {
    try (Session session = Kerf.load(TINY, Repository.options("simd"))) {
      CompletableFuture<Classification> broken = session.submit(Path.of(TINY));
      CompletableFuture<Classification> good = session.submit(COINS);
      assertThatThrownBy(broken::join)
          .hasCauseInstanceOf(KerfException.class)
          .hasMessageContaining("tiny.onnx");
      assertThat(good.join().width()).isEqualTo(384);
    }
  }

  /** More shapes than programs are kept: early ones are compiled again, and still right. */
  @ParameterizedTest
  @ValueSource(strings = {"reference", "simd"})
  void manyShapes(String device) {
    try (Session session = Kerf.load(TINY, Repository.options(device))) {
      float[] first = session.run(batch(1)).data().clone();
      for (int n = 1; n <= 9; n++) {
        Tensor scores = session.run(batch(n));
        assertThat(scores.shape()).isEqualTo(Shape.of(n, 4));
        assertThat(java.util.Arrays.copyOf(scores.data(), 4)).isEqualTo(first);
      }
      assertThat(session.run(batch(1)).data()).isEqualTo(first);
    }
  }

  private static Tensor batch(int n) {
    Tensor batch = Tensor.zeros(Shape.nhwc(n, 8, 8, 3));
    for (int i = 0; i < batch.data().length; i++) {
      batch.data()[i] = i % 192 * 0.01f - 1;
    }
    return batch;
  }

  @Test
  void aFailedLoadLeavesNoThread() {
    long before = simdThreads();
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> Kerf.load(TINY, Repository.options("gpu9").withThreads(4)))
          .isInstanceOf(UsageException.class);
    }
    assertThat(simdThreads()).isLessThanOrEqualTo(before);
  }

  private static long simdThreads() {
    long deadline = System.nanoTime() + 2_000_000_000L;
    long count = Long.MAX_VALUE;
    while (count > 0 && System.nanoTime() < deadline) {
      count =
          Thread.getAllStackTraces().keySet().stream()
              .filter(t -> t.getName().startsWith("kerf-simd-"))
              .count();
      Thread.onSpinWait();
    }
    return count;
  }

  @Test
  void optionsOutOfRange() {
    assertThatThrownBy(() -> KerfOptions.defaults().withThreads(0))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> KerfOptions.defaults().withDevice(null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void anInputThatTheNetworkCannotTake() {
    try (Session session = Kerf.load(TINY, Repository.options("simd"))) {
      assertThatThrownBy(() -> session.run(Tensor.zeros(Shape.nhwc(1, 9, 8, 3))))
          .isInstanceOf(KerfException.class)
          .hasMessageContaining("Input 'x' cannot take 1x9x8x3: it expects ?x8x8x3");
    }
  }

  /** What one input was too much for is no reason to refuse the next. */
  @Test
  void theLastDeviceIsTriedAgain() {
    try (ExtraBackend _ = new ExtraBackend("failing/");
        Session session = Kerf.load(TINY, Repository.options("failing:run2"))) {
      Tensor first = session.run(batch(1));
      assertThatThrownBy(() -> session.run(batch(1)))
          .isInstanceOf(DeviceException.class)
          .hasMessage("device failing:run2 failed by order");
      assertThat(session.run(batch(1)).data()).isEqualTo(first.data());
      assertThat(session.retired()).isEmpty();
    }
  }

  @Test
  void aShapeThatTheNetworkRefusesRetiresNoDevice() {
    KerfOptions options = Repository.options("simd").withDevices(List.of("simd", "reference"));
    try (Session session = Kerf.load(TINY, options)) {
      assertThatThrownBy(() -> session.run(Tensor.zeros(Shape.nhwc(1, 9, 8, 3))))
          .isInstanceOf(KerfException.class)
          .isNotInstanceOf(DeviceException.class);
      assertThat(session.device().id()).isEqualTo("simd");
      assertThat(session.retired()).isEmpty();
    }
  }
}
