package kerf.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import kerf.models.KerfException;

/**
 * OpenVINO's interface for C, as far as a comparison needs it; names and arguments are those of
 * OpenVINO's headers {@code ov_core.h}, {@code ov_compiled_model.h}, {@code ov_infer_request.h} and
 * {@code ov_tensor.h} since 2022.1.
 */
final class OpenVinoLibrary {
  private static final String FILE = "libopenvino_c.";

  /** Arguments before the variable ones of {@code ov_core_compile_model_from_file}. */
  private static final int FIXED = 5;

  /**
   * A function that makes or gives something: a status, and the thing where the last argument
   * points.
   */
  public interface Get {
    int call(MemorySegment of, MemorySegment result);
  }

  /** The same with an index. */
  public interface GetAt {
    int call(MemorySegment of, long index, MemorySegment result);
  }

  /** The same by name. */
  public interface GetNamed {
    int call(MemorySegment of, MemorySegment name, MemorySegment result);
  }

  /** A function of one argument with a status. */
  public interface Act {
    int call(MemorySegment of);
  }

  /** A function of one argument without one. */
  public interface Free {
    void call(MemorySegment of);
  }

  /** A text. */
  public interface Text {
    MemorySegment call();
  }

  /** {@code ov_core_compile_model_from_file} with four properties, keys and values in turn. */
  public interface Compile {
    int call(
        MemorySegment core,
        MemorySegment file,
        MemorySegment device,
        long texts,
        MemorySegment result,
        MemorySegment key1,
        MemorySegment value1,
        MemorySegment key2,
        MemorySegment value2,
        MemorySegment key3,
        MemorySegment value3,
        MemorySegment key4,
        MemorySegment value4);
  }

  private final SymbolLookup symbols;
  private final Map<String, Object> functions = new HashMap<>();

  private OpenVinoLibrary(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  /**
   * Loads the library.
   *
   * @param folder that holds it, and all others of OpenVINO
   * @throws KerfException when it is not there, or Java cannot load it
   */
  @SuppressWarnings("restricted") // What is loaded is what the user named.
  static OpenVinoLibrary load(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> file =
          files
              .filter(f -> f.getFileName().toString().startsWith(FILE))
              .min(Comparator.comparing(Path::toString));
      Path found = file.orElseThrow(() -> new KerfException(folder + " holds no " + FILE + "so"));
      return new OpenVinoLibrary(SymbolLookup.libraryLookup(found, Arena.global()));
    } catch (IOException e) {
      throw new KerfException(folder + " cannot be read: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new KerfException(
          "OpenVINO cannot be loaded from " + folder + ": " + e.getMessage(), e);
    }
  }

  /** A function as an interface of one method, whose arguments are pointers and 64-bit numbers. */
  <T> T function(String name, Class<T> type) {
    return type.cast(functions.computeIfAbsent(name, _ -> linked(name, type)));
  }

  private <T> T linked(String name, Class<T> type) {
    Method method = type.getDeclaredMethods()[0];
    MemoryLayout[] arguments =
        Arrays.stream(method.getParameterTypes())
            .map(p -> p == long.class ? JAVA_LONG : ADDRESS)
            .toArray(MemoryLayout[]::new);
    Class<?> result = method.getReturnType();
    FunctionDescriptor descriptor =
        result == void.class
            ? FunctionDescriptor.ofVoid(arguments)
            : FunctionDescriptor.of(result == int.class ? JAVA_INT : ADDRESS, arguments);
    Linker.Option[] options =
        type == Compile.class
            ? new Linker.Option[] {Linker.Option.firstVariadicArg(FIXED)}
            : new Linker.Option[0];
    return MethodHandleProxies.asInterfaceInstance(type, handle(name, descriptor, options));
  }

  @SuppressWarnings("restricted") // The functions are those of one library, which is known.
  private MethodHandle handle(
      String name, FunctionDescriptor descriptor, Linker.Option... options) {
    try {
      return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), descriptor, options);
    } catch (NoSuchElementException e) {
      throw new KerfException("this OpenVINO has no function " + name, e);
    }
  }
}
