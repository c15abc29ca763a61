package kerf.accel.kernels.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfflineCompilersTest {
  private static final List<String> FLAGS = List.of("-cl-mad-enable", "-w");

  private static final String TILE =
      """
      __kernel void tile(__global uchar *in, __global uchar *out) {
        __local float shared[256];
        int g = get_global_id(0), l = get_local_id(0);
        shared[l] = *((__global float *)(in + 16 + 4L * g));
        barrier(CLK_LOCAL_MEM_FENCE);
        __global float4 *wide = (__global float4 *)(in + 16);
        float4 sum = (float4)(0.0f);
        for (int i = 0; i < 256; i++) sum += wide[i * 256 + g] * shared[i];
        *((__global float4 *)(out + 16 + 16L * g)) = exp(sum);
      }
      """;

  private final OfflineCompilers compilers = new OfflineCompilers(InstalledTools.find());

  @ParameterizedTest
  @EnumSource
  void readsRegistersAndWidthsOfATiledKernel(GpuTarget target) {
    Verdict.Compiled tile = compiled(TILE, target);

    assertThat(tile.registers()).isBetween(8, 256);
    assertThat(tile.spills()).isZero();
    assertThat(tile.spillBytes()).isZero();
    if (target.maker() != GpuTarget.Maker.INTEL) {
      assertThat(tile.localBytes()).isEqualTo(1024);
    }
    assertThat(tile.accesses().keySet()).contains(wideLoad(target));
  }

  private static String wideLoad(GpuTarget target) {
    return switch (target) {
      case SM_75, SM_80 -> "ld.global.v4";
      case GFX90A, GFX1030 -> "global_load_dwordx4";
      case TGLLP -> "untyped surface read with xyzw";
      case ACM_G10 -> "load.ugm.d32x4";
    };
  }

  @ParameterizedTest
  @EnumSource
  void findsSpills(GpuTarget target) {
    Verdict.Compiled many = compiled(manySums(moreThanFit(target)), target);

    assertThat(many.spills()).isPositive();
    assertThat(many.spillBytes()).isPositive();
  }

  /** Vectors of 16: 255 registers an item on most, 512 on gfx90a, 128 of 8 lanes on Intel. */
  private static int moreThanFit(GpuTarget target) {
    return switch (target) {
      case SM_75, SM_80, GFX1030 -> 20;
      case GFX90A -> 36;
      case TGLLP, ACM_G10 -> 12;
    };
  }

  /** A kernel in which so many vectors of 16 live at once. */
  private static String manySums(int sums) {
    StringBuilder text = new StringBuilder();
    text.append("__kernel void many(__global float16 *in, __global float16 *out, int n) {\n");
    text.append("int g = get_global_id(0);\n");
    for (int i = 0; i < sums; i++) {
      text.append("float16 a%d = in[g * 64 + %d];\n".formatted(i, i));
    }
    text.append("for (int k = 0; k < n; k++) { float16 v = in[k * 64 + g];\n");
    for (int i = 0; i < sums; i++) {
      text.append("a%d = fma(a%d, v, in[k + %d]);\n".formatted(i, i, i));
    }
    text.append("}\n");
    for (int i = 0; i < sums; i++) {
      text.append("out[g * 64 + %d] = a%d;\n".formatted(i, i));
    }
    return text.append("}\n").toString();
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatACompilerRefuses(GpuTarget target) {
    Verdict verdict = compilers.compile(TILE.replace("sum +=", "total +="), FLAGS, target);
    skipWhereMissing(verdict);

    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(((Verdict.Refused) verdict).error()).contains("total");
  }

  @Test
  void aMissingToolIsSkippedWithItsReason(@TempDir Path folder) throws Exception {
    assertThat(new OfflineCompilers(InstalledTools.in(folder)).compile(TILE, FLAGS))
        .allSatisfy(v -> assertThat(((Verdict.Skipped) v).reason()).contains("run .ci/setup"));

    Files.writeString(
        folder.resolve("installed.properties"), "missing.compiler.ocloc=ocloc needs root\n");
    Verdict verdict =
        new OfflineCompilers(InstalledTools.in(folder)).compile(TILE, FLAGS, GpuTarget.TGLLP);
    assertThat(verdict).isEqualTo(new Verdict.Skipped(GpuTarget.TGLLP, "ocloc needs root"));
  }

  private Verdict.Compiled compiled(String text, GpuTarget target) {
    Verdict verdict = compilers.compile(text, FLAGS, target);
    skipWhereMissing(verdict);
    assertThat(verdict).isInstanceOf(Verdict.Compiled.class);
    return (Verdict.Compiled) verdict;
  }

  private static void skipWhereMissing(Verdict verdict) {
    if (verdict instanceof Verdict.Skipped skipped) {
      abort(skipped.target() + " skipped: " + skipped.reason());
    }
  }
}
