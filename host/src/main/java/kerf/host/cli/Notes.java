package kerf.host.cli;

import java.util.Map;
import kerf.host.api.Network;
import kerf.host.api.Session;

/** Sentences on standard error that a person should see even when all goes well. */
final class Notes {
  private Notes() {}

  /** Says which back ends cannot run, and why. */
  static void unavailable(Map<String, String> reasons) {
    reasons.forEach(
        (backend, reason) -> System.err.println("kerf: " + backend + " cannot run: " + reason));
  }

  /** Says it when only the slow reference is left. */
  static void fallback(Session session) {
    if (session.device().backend().equals("reference") && !session.unavailable().isEmpty()) {
      unavailable(session.unavailable());
      System.err.println("kerf: running on the reference, which is slow");
    }
  }

  /** Says it when weights are generated: the network recognises nothing. */
  static void generated(Network network) {
    if (network.isArchitecture()) {
      System.err.println(
          "kerf: "
              + network.name()
              + " is an architecture; its weights are generated, and it recognises nothing");
    }
  }
}
