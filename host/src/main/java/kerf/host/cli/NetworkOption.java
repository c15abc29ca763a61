package kerf.host.cli;

import kerf.host.api.Environment;
import kerf.host.api.Network;
import picocli.CommandLine.Option;

/** Which variant of a network, and at which size. */
public final class NetworkOption {
  @Option(
      names = "--flavour",
      paramLabel = "FLAVOUR",
      description = "Take the architecture of that name in this flavour: torchvision or keras.")
  private String flavour;

  @Option(
      names = "--input-size",
      paramLabel = "HxW",
      description = "Size of the picture (default: the size the network is made for).")
  private String size;

  /** The network of a name; an architecture without weights. */
  public Network find(String model) {
    return Network.find(Environment.modelRoots(), model, flavour);
  }

  /** The size asked for; null when nobody asked. */
  public Network.Size size() {
    return size == null ? null : Network.Size.parse(size);
  }
}
