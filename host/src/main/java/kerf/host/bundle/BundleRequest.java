package kerf.host.bundle;

import java.nio.file.Path;
import kerf.models.packages.PackageFolder;

/**
 * A bundle that somebody wants.
 *
 * @param model the package of its network
 * @param target what it is for
 * @param runtime where its Java comes from
 * @param home the folder of the launcher, with Kerf's jars
 * @param sample a picture for its self-check
 * @param version of Kerf
 */
public record BundleRequest(
    PackageFolder model,
    BundleTarget target,
    RuntimeImage runtime,
    Path home,
    Path sample,
    String version) {}
