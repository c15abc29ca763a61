package kerf.host.cli;

import kerf.host.api.Environment;
import kerf.host.api.Network;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which variant of a network, with which weights, and at which size. */
public final class NetworkOption {
  @Mixin private WeightsOption weights;

  @Option(
      names = "--input-size",
      paramLabel = "HxW",
      description = "Size of the picture (default: the size the network is made for).")
  private String size;

  /** The network of a name; an architecture without weights where no file of them is given. */
  public Network find(String model) {
    return Network.find(Environment.modelRoots(), model, weights.chosen());
  }

  /** The size asked for; null when nobody asked. */
  public Network.Size size() {
    return size == null ? null : Network.Size.parse(size);
  }
}
