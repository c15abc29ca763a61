package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;

class ArenaTest {
  private static Buffer buffer(int size, int first, int last) {
    Buffer buffer = new Buffer(size);
    buffer.touch(first);
    buffer.touch(last);
    return buffer;
  }

  @Test
  void buffersThatLiveTogetherNeverOverlap() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Buffer> buffers = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int first = random.nextInt(20);
        buffers.add(buffer(1 + random.nextInt(100), first, first + random.nextInt(6)));
      }
      buffers.getFirst().keep();
      int size = Arena.layOut(buffers, 40, "test");
      for (Buffer a : buffers) {
        assertThat(a.at()).isBetween(40, size - a.size());
        for (Buffer b : buffers) {
          boolean apart = a.at() + a.size() <= b.at() || b.at() + b.size() <= a.at();
          assertThat(a == b || !a.livesWith(b) || apart).as("seed %d", seed).isTrue();
        }
      }
    }
  }

  @Test
  void chainTakesTwoBuffersOfRoom() {
    List<Buffer> chain = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      chain.add(buffer(160, i, i + 1));
    }
    assertThat(Arena.layOut(chain, 0, "chain")).isEqualTo(2 * 160);
  }

  @Test
  void refusesMoreThanAnArrayHolds() {
    List<Buffer> huge = List.of(buffer(Integer.MAX_VALUE - 64, 0, 1), buffer(1024, 1, 2));
    assertThatThrownBy(() -> Arena.layOut(huge, 0, "huge"))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("smaller batch");
  }
}
