package kerf.host.worker;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import kerf.accel.OverlappingProgram;
import kerf.host.api.Environment;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Inputs and outputs of a program's runs in a file that two processes map: for each slot first the
 * inputs, behind those of all slots the outputs. The memory is given back once nobody refers to it.
 */
final class SharedTensors {
  /** Memory with a file's face. */
  private static final Path MEMORY = Path.of("/dev/shm");

  /** Inputs and outputs lie in pages of their own, for one kind is read-only; none is larger. */
  private static final long PAGE = 1 << 16;

  private final MemorySegment inputs;
  private final MemorySegment outputs;
  private final Path file;

  private SharedTensors(Path file, Segment segment, MapMode inputMode) throws IOException {
    long in = inputBytes(segment);
    long out = outputBytes(segment);
    this.file = file;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      inputs = channel.map(inputMode, 0, in, Arena.ofAuto());
      outputs = channel.map(MapMode.READ_WRITE, in, out, Arena.ofAuto());
    }
  }

  /** Makes the memory, for the process that gives inputs. */
  static SharedTensors create(Segment segment) throws IOException {
    long bytes = inputBytes(segment) + outputBytes(segment);
    Path file = Files.createTempFile(folder(bytes), "kerf-", ".tensors");
    boolean done = false;
    try {
      reserve(file, bytes);
      SharedTensors made = new SharedTensors(file, segment, MapMode.READ_WRITE);
      done = true;
      return made;
    } finally {
      if (!done) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Opens what the other process made, of the same segment. */
  static SharedTensors open(Path file, Segment segment) throws IOException {
    return new SharedTensors(file, segment, MapMode.READ_ONLY);
  }

  private static Path folder(long bytes) throws IOException {
    boolean memory =
        Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= 2 * bytes;
    return memory ? MEMORY : Environment.temporaryFolder();
  }

  /** Writes zeros: where a mapped file's room is not there, writing to the memory is a crash. */
  private static void reserve(Path file, long bytes) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocateDirect((int) PAGE);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (long at = 0; at < bytes; at += PAGE) {
        zeros.clear();
        while (zeros.hasRemaining()) {
          channel.write(zeros);
        }
      }
    }
  }

  private static long inputBytes(Segment segment) {
    return pages(OverlappingProgram.DEPTH * bytes(segment.inputShapes()));
  }

  private static long outputBytes(Segment segment) {
    return pages(OverlappingProgram.DEPTH * bytes(segment.outputShapes()));
  }

  private static long pages(long bytes) {
    return Math.ceilDiv(Math.max(1, bytes), PAGE) * PAGE;
  }

  private static long bytes(List<Shape> shapes) {
    return shapes.stream().mapToLong(s -> Float.BYTES * s.elements()).sum();
  }

  /** Its file, until {@link #forget}. */
  Path file() {
    return file;
  }

  /** Takes the name away; the memory stays while it is mapped. */
  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Takes over all of another one of the same segment. */
  void copy(SharedTensors other) {
    inputs.copyFrom(other.inputs);
    outputs.copyFrom(other.outputs);
  }

  void putInputs(int slot, List<Tensor> tensors) {
    put(inputs, slot, tensors);
  }

  void getInputs(int slot, List<Tensor> tensors) {
    get(inputs, slot, tensors);
  }

  void putOutputs(int slot, List<Tensor> tensors) {
    put(outputs, slot, tensors);
  }

  void getOutputs(int slot, List<Tensor> tensors) {
    get(outputs, slot, tensors);
  }

  private static void put(MemorySegment to, int slot, List<Tensor> tensors) {
    long at = slot * bytes(shapes(tensors));
    for (Tensor tensor : tensors) {
      float[] data = tensor.data();
      MemorySegment.copy(data, 0, to, ValueLayout.JAVA_FLOAT, at, data.length);
      at += (long) Float.BYTES * data.length;
    }
  }

  private static void get(MemorySegment from, int slot, List<Tensor> tensors) {
    long at = slot * bytes(shapes(tensors));
    for (Tensor tensor : tensors) {
      float[] data = tensor.data();
      MemorySegment.copy(from, ValueLayout.JAVA_FLOAT, at, data, 0, data.length);
      at += (long) Float.BYTES * data.length;
    }
  }

  private static List<Shape> shapes(List<Tensor> tensors) {
    return tensors.stream().map(Tensor::shape).toList();
  }
}
