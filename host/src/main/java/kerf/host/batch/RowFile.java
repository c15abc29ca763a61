package kerf.host.batch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import kerf.host.input.InputEntry;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of rows, one JSON object a line in the order of the pictures; only ever appended to. */
public final class RowFile implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path path;
  private final FileChannel channel;
  private long rows;

  private RowFile(Path path, FileChannel channel, long rows) {
    this.path = path;
    this.channel = channel;
    this.rows = rows;
  }

  /**
   * A new file.
   *
   * @throws KerfException when it cannot be made
   */
  public static RowFile create(Path path) {
    try {
      return new RowFile(
          path,
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING),
          0);
    } catch (IOException e) {
      throw new KerfException(path + " cannot be written: " + reason(path, e), e);
    }
  }

  /**
   * A file to go on with: a last line that was broken off is cut away.
   *
   * @param entries the whole work list, which the rows must be the beginning of
   * @throws KerfException when a row belongs to no entry in its place, or the file cannot be read
   */
  public static RowFile resume(Path path, List<InputEntry> entries) {
    try {
      long end = 0;
      int count = 0;
      try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
        byte[] all = new byte[Math.toIntExact(file.length())];
        file.readFully(all);
        for (int from = 0; from < all.length; ) {
          int to = from;
          while (to < all.length && all[to] != '\n') {
            to++;
          }
          if (to == all.length) {
            break;
          }
          check(path, new String(all, from, to - from, StandardCharsets.UTF_8), count, entries);
          count++;
          from = to + 1;
          end = from;
        }
      }
      FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
      channel.truncate(end);
      channel.position(end);
      return new RowFile(path, channel, count);
    } catch (IOException e) {
      throw new KerfException(path + " cannot be read to go on with: " + reason(path, e), e);
    }
  }

  private static void check(Path path, String line, int place, List<InputEntry> entries) {
    String file;
    try {
      JsonNode row = JSON.readTree(line);
      file = row.path("file").asString("");
    } catch (JacksonException e) {
      throw new KerfException(
          "%s, line %d is no row of results; choose another file with -o"
              .formatted(path, place + 1),
          e);
    }
    if (place >= entries.size() || !entries.get(place).name().equals(file)) {
      throw new KerfException(
          "%s, line %d is of '%s', and picture %d of this run is %s; give the same pictures in the same order, or say --force to begin anew"
              .formatted(
                  path,
                  place + 1,
                  file,
                  place + 1,
                  place < entries.size() ? "'" + entries.get(place).name() + "'" : "none"));
    }
  }

  /** Rows that it holds. */
  public long rows() {
    return rows;
  }

  /**
   * Appends rows.
   *
   * @throws KerfException when they cannot be written, all of them or in part
   */
  public void append(List<Map<String, Object>> added) {
    StringBuilder lines = new StringBuilder();
    added.forEach(row -> lines.append(JSON.writeValueAsString(row)).append('\n'));
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      rows += added.size();
    } catch (IOException e) {
      throw new KerfException(
          "%s cannot be written further (%s); make room, and go on with --resume: %d rows are there"
              .formatted(path, e.getMessage(), rows),
          e);
    }
  }

  private static String reason(Path path, IOException e) {
    Path folder = path.toAbsolutePath().getParent();
    return folder != null && !Files.isDirectory(folder)
        ? "there is no folder " + folder
        : String.valueOf(e.getMessage());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new KerfException(path + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
