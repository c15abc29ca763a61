package kerf.host.pipeline;

/** What a thread of a pipeline does at a time. */
public enum Phase {
  /** Reads, decodes and preprocesses pictures. */
  DECODE,

  /** Has nothing to do: waits for a batch. */
  WAIT,

  /** Runs a segment on its device, transfers included. */
  RUN,

  /** Is done with a batch that the next stage has no room for. */
  BLOCKED,

  /** Ranks outputs and writes rows. */
  WRITE
}
