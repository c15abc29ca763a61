package kerf.accel.kernels.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kerf.accel.kernels.Kernel;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;

/** The packs that ship with Kerf. Thread-safe; texts are read when they are asked for. */
public final class PackLibrary {
  private static final String ROOT = "/kerf/accel/kernels/packs/";

  private final Source source;
  private final PackManifest manifest;
  private final Map<String, PackEntry> byId = new HashMap<>();

  /** Where files of packs come from. */
  private interface Source {
    InputStream open(String name) throws IOException;
  }

  private PackLibrary(Source source) {
    this.source = source;
    this.manifest = PackManifest.parse(read(PackManifest.FILE));
    manifest.kernels().forEach(entry -> byId.put(entry.id(), entry));
  }

  /** The library on the class path. */
  public static PackLibrary shipped() {
    return new PackLibrary(name -> PackLibrary.class.getResourceAsStream(ROOT + name));
  }

  /**
   * A library in a folder, as {@link PackWriter} writes it.
   *
   * @throws KerfException when there is no manifest, or it cannot be read
   */
  public static PackLibrary of(Path folder) {
    return new PackLibrary(name -> Files.newInputStream(folder.resolve(name)));
  }

  /** Version of TornadoVM, flags, edits and the entries. */
  public PackManifest manifest() {
    return manifest;
  }

  /** A kernel's entry, if it was emitted. */
  public Optional<PackEntry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * A kernel's text.
   *
   * @throws UnsupportedException when no text was emitted for it, or its array header is not the
   *     one that launchers lay out
   * @throws KerfException when its file is missing or cannot be read
   */
  public Pack pack(Kernel kernel) {
    PackEntry entry = byId.get(kernel.id());
    if (entry == null) {
      throw new UnsupportedException(
          "kernel " + kernel.id() + " has no pack; emit it with kerf kernels emit");
    }
    if (entry.header() != PackEntry.HEADER) {
      throw new UnsupportedException(
          "the pack of kernel %s was emitted for array headers of %d bytes, not %d; emit it again"
              .formatted(kernel.id(), entry.header(), PackEntry.HEADER));
    }
    String text = new String(read(entry.file()), StandardCharsets.UTF_8);
    return new Pack(entry, manifest.tornadovm(), manifest.flags(), manifest.edits(), text);
  }

  private byte[] read(String name) {
    try (InputStream in = source.open(name)) {
      if (in == null) {
        throw new NoSuchFileException(name);
      }
      return in.readAllBytes();
    } catch (NoSuchFileException e) {
      throw new KerfException("the packs' file " + name + " is missing; emit the packs again", e);
    } catch (IOException e) {
      throw new KerfException("the packs' file " + name + " cannot be read: " + e.getMessage(), e);
    }
  }
}
