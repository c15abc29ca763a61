package kerf.host.input;

import java.util.List;

/** The colour models of JPEG files and their conversion to RGB, as libjpeg and Pillow do it. */
enum JpegColors {
  GRAY(1) {
    @Override
    byte[] toRgb(byte[] samples) {
      byte[] rgb = new byte[3 * samples.length];
      for (int i = 0, out = 0; i < samples.length; i++, out += 3) {
        rgb[out] = samples[i];
        rgb[out + 1] = samples[i];
        rgb[out + 2] = samples[i];
      }
      return rgb;
    }
  },
  RGB(3) {
    @Override
    byte[] toRgb(byte[] samples) {
      return samples;
    }
  },
  YCBCR(3) {
    @Override
    byte[] toRgb(byte[] samples) {
      for (int i = 0; i < samples.length; i += 3) {
        convertYcc(samples, i);
      }
      return samples;
    }
  },
  CMYK(4) {
    @Override
    byte[] toRgb(byte[] samples) {
      byte[] rgb = new byte[samples.length / 4 * 3];
      for (int in = 0, out = 0; in < samples.length; in += 4, out += 3) {
        int key = samples[in + 3] & 0xff;
        for (int c = 0; c < 3; c++) {
          // Stored inverted: 255 is no ink. key - ink * key / 255, the quotient rounded.
          int ink = 255 - (samples[in + c] & 0xff);
          rgb[out + c] = (byte) (key - (2 * ink * key + 255) / 510);
        }
      }
      return rgb;
    }
  },
  YCCK(4) {
    @Override
    byte[] toRgb(byte[] samples) {
      for (int i = 0; i < samples.length; i += 4) {
        convertYcc(samples, i);
        // YCC stands for the complement of the ink values that are stored.
        for (int c = 0; c < 3; c++) {
          samples[i + c] = (byte) ~samples[i + c];
        }
      }
      return CMYK.toRgb(samples);
    }
  };

  // JFIF's factors in 16-bit fixed point, rounded as libjpeg rounds them.
  private static final int HALF = 1 << 15;
  private static final int R_CR = 91881; // 1.40200
  private static final int G_CB = 22554; // 0.34414
  private static final int G_CR = 46802; // 0.71414
  private static final int B_CB = 116130; // 1.77200

  private final int components;

  JpegColors(int components) {
    this.components = components;
  }

  /** Samples per pixel in the file. */
  int components() {
    return components;
  }

  /** Converts interleaved samples, which may be overwritten, to interleaved RGB. */
  abstract byte[] toRgb(byte[] samples);

  /**
   * libjpeg's rules.
   *
   * @param ids the components' ids in the frame's header
   * @param jfif whether the file has a JFIF marker
   * @param adobeTransform the Adobe marker's transform, null without the marker
   */
  static JpegColors of(List<Integer> ids, boolean jfif, Integer adobeTransform)
      throws RefusedImageException {
    return switch (ids.size()) {
      case 1 -> GRAY;
      case 3 -> {
        boolean named =
            adobeTransform == null && ids.equals(List.of((int) 'R', (int) 'G', (int) 'B'));
        boolean plain = adobeTransform != null && adobeTransform == 0;
        yield !jfif && (named || plain) ? RGB : YCBCR;
      }
      case 4 -> adobeTransform == null || adobeTransform == 0 ? CMYK : YCCK;
      default ->
          throw new RefusedImageException(
              "a JPEG of %d components is not supported; save it as RGB".formatted(ids.size()));
    };
  }

  private static void convertYcc(byte[] samples, int at) {
    int y = samples[at] & 0xff;
    int cb = (samples[at + 1] & 0xff) - 128;
    int cr = (samples[at + 2] & 0xff) - 128;
    samples[at] = clip(y + ((R_CR * cr + HALF) >> 16));
    samples[at + 1] = clip(y + ((HALF - G_CB * cb - G_CR * cr) >> 16));
    samples[at + 2] = clip(y + ((B_CB * cb + HALF) >> 16));
  }

  private static byte clip(int value) {
    return (byte) Math.clamp(value, 0, 255);
  }
}
