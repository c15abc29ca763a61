package kerf.models.weights.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that lie get one sentence, and no memory for what they claim. */
@Timeout(20)
class HostileWeightFilesTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "past the end|{'w':{'dtype':'F32','shape':[2],'data_offsets':[4,12]}}|8|tensor 'w' lies at"
            + " [4, 12], which is outside the 8 bytes of data",
        "negative|{'w':{'dtype':'F32','shape':[2],'data_offsets':[-8,0]}}|8|tensor 'w' lies at [-8,"
            + " 0], which is outside the 8 bytes of data",
        "backwards|{'w':{'dtype':'F32','shape':[0],'data_offsets':[8,0]}}|8|tensor 'w' lies at [8,"
            + " 0], which is outside the 8 bytes of data",
        "too short|{'w':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}}|8|tensor 'w' has 8 bytes"
            + " where [3] of F32 take 12",
        "overlapping|{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'b':{'dtype':'F32','shape':[2],'data_offsets':[4,12]}}|12|tensor"
            + " 'b' begins at byte 4 of the data, where the one before ends at 8",
        "a hole|{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'b':{'dtype':'F32','shape':[1],'data_offsets':[8,12]}}|12|tensor"
            + " 'b' begins at byte 8 of the data, where the one before ends at 4",
        "bytes left|{'w':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}|8|the tensors end at"
            + " byte 4 of the data, which has 8",
        "2^63|{'w':{'dtype':'F32','shape':[9223372036854775808],'data_offsets':[0,8]}}|8|its header"
            + " is not JSON that can be read",
        "2^63 - 1|{'w':{'dtype':'F32','shape':[9223372036854775807],'data_offsets':[0,8]}}|8|tensor"
            + " 'w' has a dimension of 9223372036854775807",
        "an overflow that ends in"
            + " 0|{'w':{'dtype':'F32','shape':[2147483639,2147483639,2147483639,0],'data_offsets':[0,0]}}|0|tensor"
            + " 'w' has more elements than fit into memory",
        "-1|{'w':{'dtype':'F32','shape':[-1,-2],'data_offsets':[0,8]}}|8|tensor 'w' has a dimension"
            + " of -1",
        "a fraction|{'w':{'dtype':'F32','shape':[2.5],'data_offsets':[0,8]}}|8|tensor 'w' has a"
            + " 'shape' that is no list of whole numbers",
        "twice|{'w':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'w':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}}|8|its"
            + " header is not JSON that can be read: 'Duplicate Object property",
        "unknown dtype|{'w':{'dtype':'Q7','shape':[2],'data_offsets':[0,8]}}|8|tensor 'w' has the"
            + " unknown dtype 'Q7'",
        "no dtype|{'w':{'shape':[2],'data_offsets':[0,8]}}|8|tensor 'w' lacks 'dtype'",
        "null|{'w':null}|8|tensor 'w' is no JSON object",
        "a list|{'w':[1,2]}|8|tensor 'w' is no JSON object",
        "no JSON|{'w'|8|its header is not JSON that can be read",
        "two objects|{}{}|0|its header has something behind its JSON object",
        "33 dimensions|{'w':{'dtype':'U8','shape':[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],'data_offsets':[0,1]}}|1|tensor"
            + " 'w' has 33 dimensions",
      })
  void safetensorsThatContradictThemselves(String what, String header, int data, String sentence)
      throws IOException {
    refused(safetensors(header.replace('\'', '"'), data), sentence);
  }

  private Path safetensors(String header, int data) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + data).order(ByteOrder.LITTLE_ENDIAN);
    return Files.write(
        folder.resolve("w.safetensors"), bytes.putLong(json.length).put(json).array());
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 1L << 32, (1L << 39) + 5})
  void aHeaderLongerThanTheFile(long length) throws IOException {
    byte[] bytes = new byte[64];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put((byte) '{');
    refused(
        Files.write(folder.resolve("w"), bytes),
        "its header is said to have " + length + " bytes, but the file has 64 in all");
  }

  @Test
  void deepAndWideJson() throws IOException {
    refused(safetensors("{\"w\":" + "[".repeat(1000), 0), "is not JSON that can be read");
    String million = "[0" + ",0".repeat(1_100_000) + "]";
    refused(safetensors("{\"w\":" + million + "}", 0), "more than 1000000 values");
  }

  @Test
  void namesDoNotReachATerminal() throws IOException {
    String header = "{\"\\u001b[31m\\n\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}";
    refused(safetensors(header, 4), "tensor '?[31m?' has 4 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.bin", "/etc/hostname", "", " ", "sub/../../secret.bin"})
  void shardsOutsideTheFolder(String shard) throws IOException {
    Path inner = Files.createDirectory(folder.resolve("model"));
    Files.write(folder.resolve("secret.bin"), new byte[8]);
    refused(
        model(inner, shard, "{'name':'w','shape':[2],'dtype':'float32'}"),
        "is outside the file's folder");
  }

  @Test
  void shardsThatAreLinksToElsewhere() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("model"));
    Path secret = Files.write(folder.resolve("secret.bin"), new byte[8]);
    Files.createSymbolicLink(inner.resolve("a.bin"), secret);
    refused(
        model(inner, "a.bin", "{'name':'w','shape':[2],'dtype':'float32'}"),
        "is a link to outside the file's folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name':'w','shape':[3],'dtype':'float32'}|tensor 'w' takes 12 bytes, and its shards have"
            + " 8 left",
        "{'name':'w','shape':[1],'dtype':'float32'}|hold 4 bytes more than their tensors take",
        "{'name':'w','shape':[2],'dtype':'string'}|tensor 'w' has the dtype 'string', which is not"
            + " supported",
        "{'name':'w','shape':[8],'dtype':'float32','quantization':{'dtype':'uint8','min':0}}|tensor"
            + " 'w', 'quantization', lacks 'scale'",
        "{'name':'w','shape':[8],'dtype':'float32','quantization':3}|tensor 'w', 'quantization', is"
            + " no JSON object",
        "{'name':'w','shape':[1],'dtype':'float32'},{'name':'w','shape':[1],'dtype':'float32'}|the"
            + " file holds two tensors 'w'",
        "{'shape':[2],'dtype':'float32'}|a tensor lacks 'name'",
        "7|a tensor is no JSON object",
      })
  void manifestsThatContradictTheirShards(String weights, String sentence) throws IOException {
    Files.write(folder.resolve("a.bin"), new byte[8]);
    refused(model(folder, "a.bin", weights), sentence);
  }

  /** More often than a process may map files. */
  @Test
  void aShardThatIsNamedOverAndOver() throws IOException {
    int times = 70_000;
    Files.write(folder.resolve("a.bin"), new byte[8]);
    String shards = String.join("','", Collections.nCopies(times, "a.bin"));
    String weight = "{'name':'w','shape':[" + 2 * times + "],'dtype':'float32'}";
    assertThat(WeightFiles.open(model(folder, shards, weight)).tensors()).hasSize(1);
  }

  private static Path model(Path folder, String shard, String weights) throws IOException {
    String json = "{'weightsManifest':[{'paths':['" + shard + "'],'weights':[" + weights + "]}]}";
    return Files.writeString(folder.resolve("model.json"), json.replace('\'', '"'));
  }

  @Test
  void otherJson() throws IOException {
    refused(
        Files.writeString(folder.resolve("a.json"), "{\"a\":1}"),
        "this JSON file has no 'weightsManifest', so it is no model of TensorFlow.js");
  }

  @Test
  void picklesAreNotRead() throws IOException {
    Path bare = Files.write(folder.resolve("w.pth"), new byte[] {(byte) 0x80, 2, '}', 'q', 0, '.'});
    Path zip = zip("archive/data.pkl", new byte[] {(byte) 0x80, 2, '}', '.'});
    for (Path file : new Path[] {bare, zip}) {
      assertThatThrownBy(() -> WeightFiles.open(file))
          .isInstanceOf(UnsupportedException.class)
          .hasMessage(
              file
                  + ": this is a pickle of PyTorch, a program that runs when it is read; where you"
                  + " trust it, write it as safetensors with Python:"
                  + " safetensors.torch.save_file(torch.load(FILE, weights_only=True),"
                  + " 'weights.safetensors')");
    }
  }

  @Test
  void otherZips() throws IOException {
    refused(
        zip("a.npy", new byte[4]), "this zip file is no .keras file: it holds no model.weights.h5");
  }

  @Test
  void zipBombsAreNotUnpacked() throws IOException {
    refused(
        zip("model.weights.h5", new byte[64 << 20]),
        "its model.weights.h5 is said to be 67108864 bytes of");
    refused(zip("model.weights.h5", new byte[100]), "this HDF5 file is damaged, or in a form");
  }

  private Path zip(String entry, byte[] content) throws IOException {
    Path file = folder.resolve("w.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return file;
  }

  @Test
  void emptyFiles() throws IOException {
    refused(Files.write(folder.resolve("w"), new byte[0]), "is empty");
  }

  private static void refused(Path file, String sentence) {
    assertThatThrownBy(() -> WeightFiles.open(file))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining(sentence)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }
}
