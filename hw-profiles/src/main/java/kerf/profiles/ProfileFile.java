package kerf.profiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of a profile file: at most one profile a key. The format is {@code
 * profiles.schema.json} beside this class.
 *
 * @param version of the format
 * @param profiles in the order in which they were first measured
 */
public record ProfileFile(int version, List<Profile> profiles) {
  /** The format that this class reads and writes. */
  public static final int VERSION = 2;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * @throws IllegalArgumentException when the version is another, or a key comes twice
   */
  public ProfileFile {
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "its format is version " + version + ", and this Kerf reads version " + VERSION);
    }
    profiles = List.copyOf(Checks.present("profiles", profiles));
    long keys = profiles.stream().map(Profile::key).distinct().count();
    if (keys < profiles.size()) {
      throw new IllegalArgumentException("two of its profiles have the same key");
    }
  }

  /** Without a profile. */
  public static ProfileFile empty() {
    return new ProfileFile(VERSION, List.of());
  }

  /**
   * Reads a file.
   *
   * @throws KerfException when it cannot be read or is no profile file; the sentence says where
   */
  public static ProfileFile read(Path file) {
    try {
      ProfileFile read = JSON.readValue(Files.readString(file), ProfileFile.class);
      if (read == null) {
        throw new KerfException(file + " is not a profile file: it holds null");
      }
      return read;
    } catch (JacksonException e) {
      throw new KerfException(file + " is not a profile file: " + reason(e), e);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** What is in a file, {@link #empty} when there is none. */
  public static ProfileFile readIfPresent(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? read(file) : empty();
  }

  private static String reason(JacksonException e) {
    String what =
        e instanceof ValueInstantiationException && e.getCause() != null
            ? e.getCause().getMessage()
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

  /** The profile of a key. */
  public Optional<Profile> find(ProfileKey key) {
    return profiles.stream().filter(p -> p.key().equals(key)).findFirst();
  }

  /** With one profile more; it takes the place of one that has its key. */
  public ProfileFile with(Profile profile) {
    List<Profile> all = new ArrayList<>(profiles);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).key().equals(profile.key())) {
        all.set(i, profile);
        return new ProfileFile(version, all);
      }
    }
    all.add(profile);
    return new ProfileFile(version, all);
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
      Path part = Files.createTempFile(folder, ".kerf-profile", ".part");
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
