package kerf.host.batch;

import java.nio.file.Path;
import java.util.function.IntConsumer;

/**
 * How pictures are run.
 *
 * @param rows file of the rows
 * @param resume whether to go on with what is there
 * @param batch pictures that are computed as one
 * @param decoders threads that decode
 * @param checkEvery loads from one spot check to the next; 0 for none
 * @param top classes in a row
 * @param scores whether rows have the logits
 * @param progress hears how many more pictures have their rows; 0 when the run begins
 */
public record BatchOptions(
    Path rows,
    boolean resume,
    int batch,
    int decoders,
    int checkEvery,
    int top,
    boolean scores,
    IntConsumer progress) {}
