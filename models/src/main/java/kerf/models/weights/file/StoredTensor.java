package kerf.models.weights.file;

import java.util.List;

/**
 * A tensor as a file lists it.
 *
 * @param name as in the file
 * @param dims extents in the file's own order; one may be 0, and a scalar has none
 * @param type how elements are stored, for a person: {@code float16}
 * @param real true when its elements can be read as float32
 */
public record StoredTensor(String name, List<Long> dims, String type, boolean real) {
  /** Copies the list. */
  public StoredTensor {
    dims = List.copyOf(dims);
  }
}
