package kerf.host.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of a plan file: the routes of a network on devices, and what they are predicted to
 * do. The format is {@code plan.schema.json} beside this class.
 *
 * @param version of the format
 * @param network the network's name
 * @param flavour of an architecture of the zoo; null otherwise, and for its default
 * @param batch pictures that are computed as one
 * @param kind of the candidate
 * @param rate predicted pictures per second
 * @param bound pictures per second that no plan on these devices exceeds
 * @param routes the ways that batches take
 */
public record PlanFile(
    int version,
    String network,
    String flavour,
    int batch,
    Candidate.Kind kind,
    double rate,
    double bound,
    List<Route> routes) {
  /** The format that this class reads and writes. */
  public static final int VERSION = 1;

  private static final double ROUNDING = 1e-6;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * @throws IllegalArgumentException when the version is another, or a part is missing or out of
   *     range
   */
  public PlanFile {
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "its format is version " + version + ", and this Kerf reads version " + VERSION);
    }
    if (network == null || kind == null || routes == null || routes.isEmpty()) {
      throw new IllegalArgumentException("network, kind or routes are missing");
    }
    if (batch < 1 || !(rate > 0) || !(bound > 0)) {
      throw new IllegalArgumentException("batch, rate and bound must be above 0");
    }
    routes = List.copyOf(routes);
    double shares = 0;
    for (Route route : routes) {
      checkRoute(route);
      shares += route.share();
    }
    if (Math.abs(shares - 1) > ROUNDING) {
      throw new IllegalArgumentException("the shares of its routes add up to " + shares);
    }
  }

  private static void checkRoute(Route route) {
    if (route.stages().isEmpty() || !(route.share() > 0)) {
      throw new IllegalArgumentException("a route needs stages, and a share above 0");
    }
    for (Stage stage : route.stages()) {
      if (stage.device() == null || stage.groups().isEmpty()) {
        throw new IllegalArgumentException("a stage needs a device and groups");
      }
    }
  }

  /**
   * A candidate to be written.
   *
   * @param candidate of {@link Plan#compared}
   * @param flavour of the network; may be null
   * @throws IllegalStateException for {@link Candidate.Kind#BRANCHES}, which has no routes
   */
  public static PlanFile of(Plan plan, Candidate candidate, String flavour) {
    return new PlanFile(
        VERSION,
        plan.network(),
        flavour,
        candidate.batch(),
        candidate.kind(),
        candidate.rate(),
        plan.bound().rate(),
        candidate.routes());
  }

  /**
   * Reads a file.
   *
   * @throws KerfException when it cannot be read or is no plan file; the sentence says where
   */
  public static PlanFile read(Path file) {
    try {
      PlanFile read = JSON.readValue(Files.readString(file), PlanFile.class);
      if (read == null) {
        throw new KerfException(file + " is not a plan file: it holds null");
      }
      return read;
    } catch (JacksonException e) {
      throw new KerfException(file + " is not a plan file: " + reason(e), e);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String reason(JacksonException e) {
    String what =
        e instanceof ValueInstantiationException && e.getCause() != null
            ? String.valueOf(e.getCause().getMessage())
            : e.getOriginalMessage();
    String where =
        e.getPath().stream()
            .map(
                at ->
                    at.getPropertyName() == null
                        ? "[" + at.getIndex() + "]"
                        : "." + at.getPropertyName())
            .collect(Collectors.joining());
    // Jackson names its own switch behind the semicolon.
    String sentence =
        what.lines().findFirst().orElse("").replaceFirst("; `?DeserializationFeature.*", "");
    return where.isEmpty() ? sentence : "at '" + where.replaceFirst("^\\.", "") + "', " + sentence;
  }

  /**
   * The routes, for a network that is really there.
   *
   * @param name the network's name
   * @param other its flavour; may be null
   * @param groups its fused groups with what each reads of others, in topological order
   * @throws KerfException when the plan is of another network, or a route leaves out a group, has
   *     one twice, or has one before what it reads
   */
  public List<Route> routesFor(String name, String other, List<Group> groups) {
    if (!network.equals(name) || !Objects.equals(flavour, other)) {
      throw new KerfException(
          "the plan is for network " + called(network, flavour) + ", not " + called(name, other));
    }
    routes.forEach(route -> RouteCheck.check(name, route, groups));
    return routes;
  }

  private static String called(String name, String flavour) {
    return flavour == null ? name : name + " (" + flavour + ")";
  }

  /** As JSON. */
  public String toJson() {
    return JSON.writeValueAsString(this) + "\n";
  }

  /**
   * Writes a file: whoever reads it sees the old content or the new, never a part.
   *
   * @throws KerfException when it cannot be written; what was there before is still there
   */
  public void write(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Path part = Files.createTempFile(folder, ".kerf-plan", ".part");
      try {
        Files.write(part, toJson().getBytes(StandardCharsets.UTF_8));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      String why = Files.isDirectory(folder) ? e.toString() : "there is no folder " + folder;
      throw new KerfException(file + " cannot be written: " + why, e);
    }
  }
}
