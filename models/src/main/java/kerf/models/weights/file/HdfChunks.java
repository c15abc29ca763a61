package kerf.models.weights.file;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.filter.PipelineFilterWithData;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kerf.models.KerfException;

/**
 * Bounds what jHDF takes to read a variable in chunks: it allocates a chunk of any size, and
 * unpacks whatever comes out of one.
 */
final class HdfChunks {
  /** Numbers of filters that HDF5 registers: deflate, shuffle, Fletcher's checksum. */
  private static final int DEFLATE = 1;

  private static final Set<Integer> KNOWN = Set.of(DEFLATE, 2, 3);
  private static final long SMALL_CHUNK = 1 << 20;
  private static final int STEP = 1 << 16;

  private final ChunkedDataset dataset;
  private final String where;
  private final int[] dims;
  private final int[] chunk;

  private HdfChunks(ChunkedDataset dataset, String where) {
    this.dataset = dataset;
    this.where = where;
    this.dims = dataset.getDimensions();
    this.chunk = dataset.getChunkDimensions();
  }

  /**
   * Checks chunks and what they unpack to.
   *
   * @param count elements of the variable
   * @throws KerfException when a chunk is much larger than the variable, is packed in another way
   *     than by deflate, or unpacks to more than a chunk
   */
  static void check(ChunkedDataset dataset, int count, String where) {
    new HdfChunks(dataset, where).check(count);
  }

  private void check(int count) {
    long elements = 1;
    long chunks = 1;
    for (int axis = 0; axis < chunk.length; axis++) {
      if (chunk[axis] < 1) {
        throw new KerfException(where + " has chunks without elements");
      }
      elements = Math.multiplyExact(elements, chunk[axis]);
      chunks = Math.multiplyExact(chunks, Math.ceilDiv(dims[axis], chunk[axis]));
      if (elements > Math.max(SMALL_CHUNK, 4L * count) || chunks > Math.max(SMALL_CHUNK, count)) {
        throw new KerfException(where + " is cut into chunks that are larger than itself");
      }
    }
    List<Integer> filters =
        dataset.getFilters().stream().map(PipelineFilterWithData::getId).toList();
    if (!KNOWN.containsAll(filters) || filters.stream().distinct().count() < filters.size()) {
      throw new KerfException(where + " is packed by filters that are not read: " + filters);
    }
    if (filters.contains(DEFLATE)) {
      unpack(elements * dataset.getDataType().getSize());
    }
  }

  /** Unpacks every chunk into nothing, as far as a chunk goes. */
  private void unpack(long largest) {
    int[] offset = new int[chunk.length];
    Inflater inflater = new Inflater();
    try {
      do {
        inflater.reset();
        inflater.setInput(dataset.getRawChunkBuffer(offset.clone()));
        if (length(inflater, largest) > largest) {
          throw new KerfException(where + " holds a chunk that unpacks to more than a chunk");
        }
      } while (advance(offset));
    } catch (DataFormatException e) {
      throw new KerfException(where + " holds a chunk that is damaged", e);
    } finally {
      inflater.end();
    }
  }

  private static long length(Inflater inflater, long largest) throws DataFormatException {
    ByteBuffer step = ByteBuffer.allocate(STEP);
    while (!inflater.finished() && inflater.getBytesWritten() <= largest) {
      if (inflater.inflate(step.clear()) == 0) {
        throw new DataFormatException("cut off");
      }
    }
    return inflater.getBytesWritten();
  }

  private boolean advance(int[] offset) {
    for (int axis = offset.length - 1; axis >= 0; axis--) {
      offset[axis] += chunk[axis];
      if (offset[axis] < dims[axis]) {
        return true;
      }
      offset[axis] = 0;
    }
    return false;
  }
}
