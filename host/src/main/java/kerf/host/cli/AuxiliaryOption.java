package kerf.host.cli;

import kerf.host.api.Network;
import picocli.CommandLine.Option;

/** Whether a network is wanted with the heads that only training needs. */
final class AuxiliaryOption {
  @Option(
      names = "--auxiliary",
      description = "With the heads that only training needs; an architecture of the zoo.")
  private boolean auxiliary;

  /**
   * The network as it is wanted.
   *
   * @throws kerf.models.UsageException when it has no such heads
   */
  Network of(Network network) {
    return auxiliary ? network.withAuxiliary() : network;
  }
}
