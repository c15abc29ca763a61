package kerf.host.pipeline;

import kerf.models.KerfException;

/** Failures as incidents. */
final class Incidents {
  private Incidents() {}

  static Incident of(String device, KerfException reason, long batch) {
    Incident.Kind kind = reason instanceof DeviceFault fault ? fault.kind() : Incident.Kind.FAILED;
    return new Incident(
        device, kind, reason.getMessage(), "retired; the others go on", batch, System.nanoTime());
  }
}
