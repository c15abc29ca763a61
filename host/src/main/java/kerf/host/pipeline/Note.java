package kerf.host.pipeline;

/**
 * Something that happened in a run and is no failure, such as a change of its plan.
 *
 * @param nanos when, by {@link System#nanoTime}
 * @param sentence one sentence
 */
public record Note(long nanos, String sentence) {}
