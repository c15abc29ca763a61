package kerf.host.verify;

import kerf.models.UnsupportedException;
import tools.jackson.databind.JsonNode;

/**
 * Golden outputs of a tf-slim network: a form that is known, of networks that the zoo does not
 * have.
 */
record SlimCheck(JsonNode golden) implements Check {
  static boolean fits(JsonNode json) {
    return json.has("logits") && json.has("endpoints");
  }

  @Override
  public void run(Runner runner, Comparison comparison) {
    throw new UnsupportedException(
        "network '" + Json.field(golden, "model").asString() + "' (tf-slim) is not in the zoo");
  }
}
