// Convolution for CPUs written by hand: the peer that emitted text is measured against. The algorithm, the layout and the
// shape (CpuConvFields) are those of the kernels cpu_conv_1x5 and cpu_conv_1x6; the arrays have no header.
// Built with -cl-mad-enable. P: pixels of a tile; a float16 is two registers of AVX2, so that six pixels and a row of weights fill 16.
#pragma clang fp contract(fast)

#define PIXELS 3
#define TAPS 4
#define CHANNELS 5
#define IN_STRIDE 6
#define IN_OFFSET 7
#define IN_IMAGE 8
#define IN_ZEROS 9
#define OUT_STRIDE 10
#define OUT_OFFSET 11
#define OUT_IMAGE 12
#define WEIGHTS_IMAGE 13
#define GROUP_BLOCKS 14

// An input pixel's first float; the term + (i >> 31), always 0, chains the addresses so that the compiler leaves them scalar.
#define ADDRESS(n, before) \
  int e##n = table[t * pixels + p##n]; \
  int m##n = e##n >> 31; \
  int i##n = ((e##n * stride + origin) & ~m##n) + (zeros & m##n) + (before >> 31);
#define COMMA ,
#define PIXEL(n) int p##n = min(first + n, pixels - 1);
#define PRODUCT(n) a##n += (float16)(in[i##n + c]) * v;
#define STORE(n) if (first + n < pixels) vstore16(max(a##n, low), to + (first + n) * outStride, out);

#define KERNEL(name, P, PIXEL_ALL, SUM_ALL, ADDRESS_ALL, PRODUCT_ALL, STORE_ALL) \
  kernel void name( \
      global const float *restrict in, global const float *restrict weights, global const float *restrict bias, \
      global const float *restrict limits, global const int *restrict table, global float *restrict out, \
      global const int *restrict shape) { \
    int tile = get_global_id(0), block = get_global_id(1), image = get_global_id(2); \
    if (tile >= shape[0] || block >= shape[1] || image >= shape[2]) return; \
    int pixels = shape[PIXELS], taps = shape[TAPS], channels = shape[CHANNELS], stride = shape[IN_STRIDE]; \
    int zeros = shape[IN_ZEROS], outStride = shape[OUT_STRIDE]; \
    int origin = shape[IN_OFFSET] + image * shape[IN_IMAGE] + block / shape[GROUP_BLOCKS] * channels; \
    int to = shape[OUT_OFFSET] + image * shape[OUT_IMAGE] + block; \
    int row = image * shape[WEIGHTS_IMAGE] + block * taps * channels; \
    int first = tile * P; \
    float16 b = vload16(block, bias); \
    PIXEL_ALL float16 SUM_ALL; \
    for (int t = 0; t < taps; t++, row += channels) { \
      ADDRESS_ALL \
      for (int c = 0; c < channels; c++) { \
        float16 v = vload16(row + c, weights); \
        PRODUCT_ALL \
      } \
    } \
    float16 low = (float16)(limits[0]); \
    STORE_ALL \
  }

KERNEL(conv5, 5,
  PIXEL(0) PIXEL(1) PIXEL(2) PIXEL(3) PIXEL(4),
  a0 = b COMMA a1 = b COMMA a2 = b COMMA a3 = b COMMA a4 = b,
  ADDRESS(0, 0) ADDRESS(1, i0) ADDRESS(2, i1) ADDRESS(3, i2) ADDRESS(4, i3),
  PRODUCT(0) PRODUCT(1) PRODUCT(2) PRODUCT(3) PRODUCT(4),
  STORE(0) STORE(1) STORE(2) STORE(3) STORE(4))

KERNEL(conv6, 6,
  PIXEL(0) PIXEL(1) PIXEL(2) PIXEL(3) PIXEL(4) PIXEL(5),
  a0 = b COMMA a1 = b COMMA a2 = b COMMA a3 = b COMMA a4 = b COMMA a5 = b,
  ADDRESS(0, 0) ADDRESS(1, i0) ADDRESS(2, i1) ADDRESS(3, i2) ADDRESS(4, i3) ADDRESS(5, i4),
  PRODUCT(0) PRODUCT(1) PRODUCT(2) PRODUCT(3) PRODUCT(4) PRODUCT(5),
  STORE(0) STORE(1) STORE(2) STORE(3) STORE(4) STORE(5))

// Peak of the multiply-add: 10 independent chains of registers, n steps; 5 x 32 operations a step and item.
kernel void peak(global float *data, int n) {
  float16 a = data[0], b = data[1], c = data[2], d = data[3], e = data[4], f = data[5], g = data[6];
  for (int i = 0; i < n; i++) {
    a = a * f + g; b = b * f + g; c = c * f + g; d = d * f + g; e = e * f + g;
  }
  vstore16(a + b + c + d + e, get_global_id(0), data + 16);
}
