package kerf.host.cli;

import kerf.host.api.Session;

/** Sentences on standard error that a person should see even when all goes well. */
final class Notes {
  private Notes() {}

  /** Says it when only the slow reference is left. */
  static void fallback(Session session) {
    if (session.device().backend().equals("reference") && !session.unavailable().isEmpty()) {
      session
          .unavailable()
          .forEach(
              (backend, reason) ->
                  System.err.println("kerf: " + backend + " cannot run: " + reason));
      System.err.println("kerf: running on the reference, which is slow");
    }
  }
}
