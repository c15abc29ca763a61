package kerf.host.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kerf.host.api.Classification;
import kerf.host.api.Kerf;
import kerf.host.api.KerfOptions;
import kerf.host.api.Session;
import kerf.models.KerfException;
import kerf.models.UsageException;

/** Makes bundles. */
public final class BundleMaker {
  /**
   * By this part of the logits' standard deviation another processor may differ: it may compute
   * convolutions in other ways.
   */
  private static final double TOLERANCE = 1e-3;

  private static final String SAMPLES = "samples";

  private final BundleRequest request;
  private final Consumer<String> notes;
  private final List<Path> jars;
  private final List<Path> files;

  /**
   * @param notes takes what is being done
   * @throws KerfException when a part is not to be had
   */
  public BundleMaker(BundleRequest request, Consumer<String> notes) {
    this.request = request;
    this.notes = notes;
    this.files = PackageFiles.of(request.model());
    if (!request.model().name().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new UsageException(
          "the package is called '%s'; a bundle wants letters, digits and . _ - for its name"
              .formatted(request.model().name()));
    }
    if (!Files.isRegularFile(request.sample())) {
      throw new UsageException("there is no picture " + request.sample());
    }
    // Last: what a person can mend on the command line is said first.
    this.jars = Libraries.of(request.home(), request.target());
  }

  /**
   * Makes the bundle, runs its self-check where this machine can run it, and then puts it into its
   * place.
   *
   * @param folder replaced when it is a bundle
   * @return what the self-check said; that it did not run, where it could not
   * @throws KerfException when a part fails; nothing is left then
   */
  public String make(Path folder) {
    try (PartialFolder partial = PartialFolder.beside(folder)) {
      BundleManifest.Answer answer = answer();
      Path bundle = partial.path();
      notes.accept("linking Java for " + request.runtime().architecture());
      request.runtime().into(bundle.resolve("runtime"));
      boolean archived = request.runtime().runsHere() && Native.archive(bundle);
      copy(jars, request.home(), bundle.resolve("lib"), true);
      Path models = bundle.resolve("models/packages").resolve(request.model().name());
      copy(files, request.model().folder(), models, false);
      copy(List.of(request.sample()), null, bundle.resolve(SAMPLES), true);
      write(bundle, answer, archived);
      Checksums.write(bundle);
      String said =
          request.runtime().runsHere()
              ? checked(bundle)
              : "not run: this machine cannot run it; './kerf self-check' there says whether it is"
                  + " right";
      partial.moveTo(folder);
      return said;
    } catch (IOException e) {
      throw new KerfException("the bundle cannot be written: " + e.getMessage(), e);
    }
  }

  /** What the network says here, in the Kerf that runs. */
  private BundleManifest.Answer answer() {
    notes.accept("asking " + request.model().name() + " what it sees in " + request.sample());
    KerfOptions options = KerfOptions.defaults().withDevices(List.of(BundleTarget.processor()));
    try (Session session = Kerf.load(request.model().folder().toString(), options)) {
      Classification seen = session.classify(request.sample());
      return new BundleManifest.Answer(
          SAMPLES + "/" + request.sample().getFileName(),
          seen.device(),
          seen.top().index(),
          seen.top().label(),
          TOLERANCE * deviation(seen.logits()),
          seen.logits());
    }
  }

  private static double deviation(List<Float> values) {
    double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / values.size());
  }

  private void copy(List<Path> from, Path base, Path to, boolean flat) throws IOException {
    for (Path file : from) {
      Path target = to.resolve(flat ? file.getFileName() : base.relativize(file).normalize());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  private void write(Path bundle, BundleManifest.Answer answer, boolean archived)
      throws IOException {
    BundleTarget target = request.target();
    String model = request.model().name();
    BundleManifest manifest =
        new BundleManifest(
            BundleManifest.VERSION,
            model,
            target.id(),
            request.runtime().architecture(),
            Native.javaVersion(bundle.resolve("runtime")),
            request.version(),
            answer);
    Files.writeString(bundle.resolve(BundleManifest.FILE), manifest.json());
    BundleManifest.Plan plan =
        new BundleManifest.Plan(
            model,
            target.devices(),
            "float32",
            "the first computes; each next goes on when the one before fails");
    Files.writeString(bundle.resolve("plan.json"), plan.json());
    Files.createDirectories(bundle.resolve(Checksums.CACHE).resolve("kerf/jvm"));
    Texts.write(bundle, words(manifest, archived, id(bundle)));
  }

  /** Tells apart the archives of two bundles in one folder. */
  private static String id(Path bundle) throws IOException {
    return "%08x".formatted(Checksums.of(bundle).hashCode());
  }

  private Map<String, String> words(BundleManifest manifest, boolean archived, String id) {
    BundleTarget target = request.target();
    Map<String, String> words = new LinkedHashMap<>();
    words.put("id", id);
    words.put("model", manifest.model());
    words.put("target", target.name());
    words.put("architecture", manifest.architecture());
    words.put("java", manifest.java());
    words.put("kerf", manifest.kerf());
    words.put("devices", String.join(",", target.devices()));
    words.put(
        "after",
        target.needsOpenCl()
            ? ": the GPU by its OpenCL driver, which must be installed and is not in here, and the"
                + " processor when the GPU fails; `-d simd` leaves the GPU out"
            : ", the engine in Java for processors");
    words.put("archive", archived ? ", and its archive of its own classes" : "");
    words.put(
        "opencl",
        target.needsOpenCl()
            ? ", with what OpenCL devices need: the kernels as OpenCL C, and JOCL"
            : "; all but those for OpenCL devices, which this bundle does not use");
    return words;
  }

  private String checked(Path bundle) {
    notes.accept("running its self-check");
    return Native.selfCheck(bundle);
  }
}
