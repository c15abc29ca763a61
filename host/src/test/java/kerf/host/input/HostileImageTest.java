package kerf.host.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no decoder should be given: one sentence each, that names the file. */
class HostileImageTest {
  private final ImageDecoder decoder = new ImageDecoder();

  private void assertRefused(byte[] data, String... parts) {
    assertThatExceptionOfType(KerfException.class)
        .isThrownBy(() -> decoder.decode(data, "some.png"))
        .withMessageStartingWith("some.png: ")
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .doesNotContain("\n")
                    .hasSizeLessThan(200)
                    .satisfies(text -> assertThat(List.of(parts)).allMatch(text::contains)));
  }

  private void assertFileRefused(Path file, String part) {
    assertThatExceptionOfType(KerfException.class)
        .isThrownBy(() -> decoder.decode(file))
        .withMessage("%s: %s", file, part);
  }

  @Test
  void emptyFile() {
    assertRefused(new byte[0], "empty");
  }

  @Test
  void textNamedPng() {
    byte[] text = "This is no picture.".getBytes(StandardCharsets.UTF_8);
    assertRefused(text, "no JPEG, PNG, BMP, WebP or GIF");
  }

  @Test
  void missingFile(@TempDir Path folder) {
    assertFileRefused(folder.resolve("none.jpg"), "there is no such file");
  }

  @Test
  void folder(@TempDir Path folder) {
    assertFileRefused(folder, "this is a folder, not a picture");
  }

  @Test
  void unreadableFile(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("secret.png"), TestFiles.bytes("rgb.png"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "the superuser reads everything");
    assertFileRefused(file, "permission to read the file is denied");
  }

  @Test
  void linkToItself(@TempDir Path folder) throws IOException {
    Path link = folder.resolve("loop.png");
    Files.createSymbolicLink(link, link);
    assertThatExceptionOfType(KerfException.class)
        .isThrownBy(() -> decoder.decode(link))
        .withMessageStartingWith(link + ": ");
  }

  /** Whatever is left of these formats after a cut is refused, as Pillow refuses it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "baseline-420.jpg",
        "progressive.jpg",
        "cmyk.jpg",
        "gray.jpg",
        "restarts.jpg",
        "rgb.png",
        "palette-8bit.png",
        "rgb-interlaced.png",
        "lossless.webp",
        "lossy.webp",
        "animated.webp"
      })
  void cutAnywhere(String picture) {
    byte[] data = TestFiles.bytes(picture);
    for (int length = 0; length < data.length; length++) {
      assertRefused(Arrays.copyOf(data, length));
    }
  }

  /** These have no mark at their end: only missing pixels can be noticed. */
  @ParameterizedTest
  @ValueSource(strings = {"palette.gif", "rgb.bmp", "gray.bmp", "palette-4bit.bmp"})
  void pixelsCutOff(String picture) {
    byte[] data = TestFiles.bytes(picture);
    for (int length = 0; length < data.length - 8; length++) {
      assertRefused(Arrays.copyOf(data, length));
    }
  }

  @Test
  void truncationIsNamed() {
    byte[] jpeg = TestFiles.bytes("baseline-420.jpg");
    assertRefused(Arrays.copyOf(jpeg, jpeg.length - 2), "the JPEG data end too early");
    byte[] png = TestFiles.bytes("rgb.png");
    assertRefused(Arrays.copyOf(png, png.length / 2), "the PNG data end too early");
  }

  @Test
  void hugePngIsRefusedByItsHeader() {
    // 1.2 GB of RGB, if anybody believed it; nothing follows the header.
    byte[] data = png(20_000, 20_000, 8, new byte[0]);
    assertRefused(data, "20000 x 20000 pixels", "limit of 100000000");
  }

  @Test
  void hugeHeadersOfOtherFormats() {
    byte[] gif = TestFiles.bytes("palette.gif");
    Arrays.fill(gif, 6, 10, (byte) 0xff);
    assertRefused(gif, "65535 x 65535 pixels", "limit");
    byte[] bmp = TestFiles.bytes("rgb.bmp");
    little(bmp).putInt(18, 30_000).putInt(22, 30_000);
    assertRefused(bmp, "30000 x 30000 pixels", "limit");
    byte[] jpeg = TestFiles.bytes("baseline-444.jpg");
    int frame = indexOf(jpeg, 0xff, 0xc0);
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_500).putShort(frame + 7, (short) 65_500);
    assertRefused(jpeg, "65500 x 65500 pixels", "limit");
    byte[] webp = TestFiles.bytes("animated.webp");
    little(webp).putInt(24, -1).putShort(28, (short) -1);
    assertRefused(webp, "16777216 x 16777216 pixels", "limit");
  }

  @Test
  void onePixelOverTheLimit() {
    byte[] picture = TestFiles.bytes("rgb.png"); // 17 x 9
    assertThatExceptionOfType(KerfException.class)
        .isThrownBy(() -> new ImageDecoder(17 * 9 - 1).decode(picture, "some.png"))
        .withMessageContainingAll("17 x 9", "152");
  }

  @ParameterizedTest
  @CsvSource({"0,5", "5,0", "0,0", "-1,1", "1,-1"})
  void impossibleSizes(int width, int height) {
    assertRefused(png(width, height, 8, deflate(new byte[100])));
  }

  @Test
  void pngOfFewerRowsThanItsHeaderClaims() {
    assertRefused(png(50_000, 1, 8, deflate(new byte[10])));
    assertRefused(png(4, 400, 8, deflate(new byte[13 * 10])));
  }

  @Test
  void pngWithAWrongChecksum() {
    byte[] data = TestFiles.bytes("rgb.png");
    data[indexOf(data, 'I', 'D', 'A', 'T') + 20] ^= 1;
    assertRefused(data, "IDAT", "checksum");
  }

  @Test
  void nonsenseAfterEachMagic() {
    byte[] noise = new byte[300];
    new Random(7).nextBytes(noise);
    for (String picture : TestFiles.pictures()) {
      byte[] data = Arrays.copyOf(TestFiles.bytes(picture), 12 + noise.length);
      System.arraycopy(noise, 0, data, 12, noise.length);
      assertRefused(data);
    }
  }

  /**
   * Damaged bytes may give other pixels or a refusal, but no other exception and no endless loop.
   */
  @Test
  void damagedBytes() {
    long seed = 20_240_229;
    Random random = new Random(seed);
    ImageDecoder small = new ImageDecoder(1_000_000);
    for (String picture : TestFiles.pictures()) {
      for (int round = 0; round < 40; round++) {
        byte[] data = TestFiles.bytes(picture);
        for (int i = 0; i < 1 + round % 4; i++) {
          data[random.nextInt(data.length)] = (byte) random.nextInt();
        }
        if (picture.endsWith(".png")) {
          repairChecksums(data);
        }
        Throwable thrown = catchThrowable(() -> small.decode(data, picture));
        if (thrown != null) {
          assertThat(thrown)
              .as("seed %d, %s, round %d", seed, picture, round)
              .isInstanceOf(KerfException.class)
              .hasMessageStartingWith(picture + ": ");
        }
      }
    }
  }

  private static ByteBuffer little(byte[] data) {
    return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int indexOf(byte[] data, int... pattern) {
    int at = 0;
    while (!ImageFormat.matches(data, at, pattern)) {
      at++;
    }
    return at;
  }

  private static byte[] deflate(byte[] data) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(data);
      deflater.finish();
      byte[] out = new byte[data.length + 100];
      return Arrays.copyOf(out, deflater.deflate(out));
    }
  }

  /** An RGB PNG with any header and any zlib stream. */
  private static byte[] png(int width, int height, int depth, byte[] stream) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) 2)
            .array();
    ByteBuffer out = ByteBuffer.allocate(8 + 3 * 12 + header.length + stream.length);
    out.putLong(0x89504e470d0a1a0aL);
    putChunk(out, "IHDR", header);
    putChunk(out, "IDAT", stream);
    putChunk(out, "IEND", new byte[0]);
    return out.array();
  }

  private static void putChunk(ByteBuffer out, String type, byte[] body) {
    int start = out.position();
    out.putInt(body.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(body).putInt(0);
    putChecksum(out, start);
  }

  private static void putChecksum(ByteBuffer data, int start) {
    int length = data.getInt(start);
    CRC32 crc = new CRC32();
    crc.update(data.slice(start + 4, length + 4));
    data.putInt(start + 8 + length, (int) crc.getValue());
  }

  /** Lets damage reach the pixel decoder. */
  private static void repairChecksums(byte[] data) {
    ByteBuffer png = ByteBuffer.wrap(data);
    int start = 8;
    while (start + 12 <= data.length
        && png.getInt(start) >= 0
        && png.getInt(start) <= data.length - start - 12) {
      putChecksum(png, start);
      start += 12 + png.getInt(start);
    }
  }
}
