// Convolution for CPUs written by hand: the peer that a pack is measured against. NHWC, 16 output channels a vector.
//   out[p, k] = max(LOW, bias[k] + sum over taps t and channels c of in[pixel of p at t, c] * weights[k / 16, t, c, k % 16])
// An item owns a tile of pixels (x) by vectors of output channels (y), of one image (z). A float16 is two registers of AVX2: six
// sums, a vector of weights and an input fill 15 of the 16. Compiled for one convolution: its numbers are macros.
// The four leading arguments are not used; Kerf's launcher binds them.

#define UNUSED global long *unused0, constant uchar *unused1, local uchar *unused2, global int *unused3

// Where nothing is padding, a row of the window is a run of KERNEL_W * CHANNELS floats that lie side by side.
#if DILATION_W > 1
#define COLUMNS KERNEL_W
#define RUN CHANNELS
#else
#define COLUMNS 1
#define RUN (KERNEL_W * CHANNELS)
#endif

static inline const global float *pixel(const global float *in, const global float *zeros, int y, int x) {
  bool inside = (uint)y < IN_H && (uint)x < IN_W;
  return inside ? in + (y * IN_W + x) * CHANNELS : zeros;
}

#define PLACE(n) \
  int p##n = min(first + n, OUT_H * OUT_W - 1); \
  int y##n = p##n / OUT_W * STRIDE_H - PAD_TOP; \
  int x##n = p##n % OUT_W * STRIDE_W - PAD_LEFT;
#define INSIDE(n) \
  && (uint)y##n <= IN_H - (KERNEL_H - 1) * DILATION_H - 1 && (uint)x##n <= IN_W - (KERNEL_W - 1) * DILATION_W - 1
#define ADDRESS(n) const global float *i##n = image + ((y##n + r * DILATION_H) * IN_W + x##n + s * DILATION_W) * CHANNELS;
#define CHECKED(n) const global float *i##n = pixel(image, zeros, y##n + r * DILATION_H, x##n + s * DILATION_W);

#define SUM1(n) float16 a##n = b0;
#define PRODUCT1(n) a##n = fma((float16)(i##n[c]), w0, a##n);
#define STORE1(n) \
  if (first + n < OUT_H * OUT_W) vstore16(max(a##n, LOW), 0, to + (first + n) * OUTPUTS);

#define TERMS(EACH, columns, run, address) \
  for (int r = 0; r < KERNEL_H; r++) { \
    for (int s = 0; s < columns; s++, w += run * 16) { \
      EACH(address) \
      for (int c = 0; c < run; c++) { \
        float16 w0 = vload16(c, w); \
        EACH(PRODUCT1) \
      } \
    } \
  }

#define EACH1(f) f(0)
#define EACH2(f) EACH1(f) f(1)
#define EACH3(f) EACH2(f) f(2)
#define EACH4(f) EACH3(f) f(3)
#define EACH5(f) EACH4(f) f(4)
#define EACH6(f) EACH5(f) f(5)

#define TILE(name, P, EACH) \
  kernel void name(UNUSED, const global float *restrict in, const global float *restrict zeros, \
                   const global float *restrict weights, const global float *restrict bias, global float *restrict out) { \
    int first = get_global_id(0) * P, block = get_global_id(1); \
    if (first >= OUT_H * OUT_W) return; \
    const global float *image = in + get_global_id(2) * (IN_H * IN_W * CHANNELS); \
    global float *to = out + get_global_id(2) * (OUT_H * OUT_W * OUTPUTS) + block * 16; \
    const global float *w = weights + block * (KERNEL_H * KERNEL_W * CHANNELS * 16); \
    float16 b0 = vload16(block, bias); \
    EACH(PLACE) \
    EACH(SUM1) \
    if (!PADDED || (1 EACH(INSIDE))) { \
      TERMS(EACH, COLUMNS, RUN, ADDRESS) \
    } else { \
      TERMS(EACH, KERNEL_W, CHANNELS, CHECKED) \
    } \
    EACH(STORE1) \
  }

TILE(hand_conv_1x1, 1, EACH1)
TILE(hand_conv_1x4, 4, EACH4)
TILE(hand_conv_1x5, 5, EACH5)
TILE(hand_conv_1x6, 6, EACH6)
