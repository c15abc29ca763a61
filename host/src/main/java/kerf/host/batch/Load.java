package kerf.host.batch;

import java.util.List;
import kerf.host.input.InputEntry;

/**
 * Pictures that travel as one batch.
 *
 * @param number of the batch, from 0
 * @param entries at most a batch's worth
 */
record Load(long number, List<InputEntry> entries) {
  /** Copies the list. */
  Load {
    entries = List.copyOf(entries);
  }
}
