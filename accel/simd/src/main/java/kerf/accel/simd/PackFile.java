package kerf.accel.simd;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A file of float arrays, in little-endian order: a word that says what it is, a checksum for each
 * piece of an array, then the pieces. It is mapped piece by piece, so that little of it is in
 * memory beside the arrays.
 */
final class PackFile {
  private static final long WORD = 0x31_4B43_4150_4652L;

  /** Floats of a piece: 8 MB. */
  private static final int PIECE = 2 << 20;

  private static final int PAGE = 4096;
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT.withOrder(ByteOrder.LITTLE_ENDIAN);

  private PackFile() {}

  /**
   * A part of an array.
   *
   * @param at first float in it
   * @param place where its bytes are in the file
   */
  private record Piece(float[] array, int at, int length, long place) {
    long bytes() {
      return (long) Float.BYTES * length;
    }

    /** Copies the bytes into the array, and checks them. */
    boolean fill(FileChannel channel, int checksum) throws IOException {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, place, bytes(), arena);
        MemorySegment.copy(bytes, FLOAT, 0, array, at, length);
        return checksum(bytes.asByteBuffer()) == checksum;
      }
    }
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  private static List<Piece> pieces(List<float[]> arrays) {
    List<Piece> pieces = new ArrayList<>();
    long place = 0;
    for (float[] array : arrays) {
      for (int at = 0; at < array.length; at += PIECE) {
        Piece piece = new Piece(array, at, Math.min(PIECE, array.length - at), place);
        pieces.add(piece);
        place += piece.bytes();
      }
    }
    // The head comes first, and pieces begin behind whole pages of it.
    long head = head(pieces.size());
    return pieces.stream().map(p -> new Piece(p.array, p.at, p.length, p.place + head)).toList();
  }

  private static long head(int pieces) {
    return Math.ceilDiv(Long.BYTES + (long) Integer.BYTES * pieces, PAGE) * (long) PAGE;
  }

  /**
   * Reads all arrays, on a crew's threads.
   *
   * @throws IOException when the file is not one of such arrays, is damaged or cannot be read
   */
  static void read(Path file, List<float[]> arrays, Crew crew) throws IOException {
    List<Piece> pieces = pieces(arrays);
    long size = pieces.getLast().place + pieces.getLast().bytes();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() != size) {
        throw new EOFException("it has " + channel.size() + " bytes and not " + size);
      }
      ByteBuffer head =
          ByteBuffer.allocate((int) head(pieces.size())).order(ByteOrder.LITTLE_ENDIAN);
      while (head.hasRemaining() && channel.read(head) >= 0) {}
      head.flip();
      if (head.getLong() != WORD) {
        throw new IOException("it is something else");
      }
      int[] checksums = new int[pieces.size()];
      head.asIntBuffer().get(checksums);
      Reading reading = new Reading(channel, pieces, checksums, new ArrayList<>());
      crew.run(List.of(new Job(reading, new float[0], 0, 0, crew.threads())));
      if (!reading.troubles.isEmpty()) {
        throw new IOException(reading.troubles.getFirst());
      }
    }
  }

  /**
   * Reads a piece a task.
   *
   * @param troubles written: what went wrong
   */
  private record Reading(
      FileChannel channel, List<Piece> pieces, int[] checksums, List<String> troubles)
      implements Step {
    @Override
    public int tasks() {
      return pieces.size();
    }

    @Override
    public void run(float[] mem, int task, int scratch) {
      try {
        if (!pieces.get(task).fill(channel, checksums[task])) {
          trouble("it is damaged");
        }
      } catch (IOException e) {
        trouble(e.getMessage());
      }
    }

    private void trouble(String what) {
      synchronized (troubles) {
        troubles.add(what);
      }
    }
  }

  /**
   * Writes arrays; nobody sees a part of the file.
   *
   * @throws IOException when that fails
   */
  static void write(Path file, List<float[]> arrays) throws IOException {
    List<Piece> pieces = pieces(arrays);
    Path part = Files.createTempFile(file.getParent(), "weights", ".part");
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
          Arena arena = Arena.ofConfined()) {
        ByteBuffer head =
            ByteBuffer.allocate((int) head(pieces.size())).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(WORD);
        MemorySegment room = arena.allocate((long) Float.BYTES * PIECE, PAGE);
        for (Piece piece : pieces) {
          MemorySegment bytes = room.asSlice(0, piece.bytes());
          MemorySegment.copy(piece.array, piece.at, bytes, FLOAT, 0, piece.length);
          head.putInt(checksum(bytes.asByteBuffer()));
          writeAll(channel, bytes.asByteBuffer(), piece.place);
        }
        head.position(0).limit(head.capacity());
        writeAll(channel, head, 0);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes, long place)
      throws IOException {
    long at = place;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }
}
