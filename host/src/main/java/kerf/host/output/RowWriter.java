package kerf.host.output;

import java.util.Map;

/**
 * Takes rows, each a map from column to value; a missing or null value is left empty. Closing
 * writes what is held back; the stream stays open.
 */
public interface RowWriter extends AutoCloseable {
  /** One row. */
  void row(Map<String, ?> values);

  @Override
  void close();
}
