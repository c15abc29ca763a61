package kerf.host.eval;

import java.util.List;

/**
 * What was evaluated, on what.
 *
 * @param data the pictures' folder or table
 * @param models names of the networks
 * @param crops of each picture
 * @param batch crops that are computed as one
 * @param devices a sentence for each network: which device computed it
 * @param labels what the outputs are called; a number's text where nobody said
 * @param date when it ended
 * @param machine what it ran on
 */
public record EvalSetting(
    String data,
    List<String> models,
    int crops,
    int batch,
    List<String> devices,
    List<String> labels,
    String date,
    String machine) {
  /** Copies the lists. */
  public EvalSetting {
    models = List.copyOf(models);
    devices = List.copyOf(devices);
    labels = List.copyOf(labels);
  }
}
