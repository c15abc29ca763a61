import java.io.IOException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.WorkerGrid3D;
import uk.ac.manchester.tornado.api.common.TaskPackage;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * Lets TornadoVM compile kernels for its virtual device, and keeps the OpenCL C that it prints. Run
 * from source by a TornadoVM's own Java: {@code Emit FOLDER ID=CLASS#METHOD...} writes {@code
 * FOLDER/ID.cl}.
 */
final class Emit {
  /** Elements of each array: one vector of 16; lengths do not reach the text. */
  private static final int LENGTH = 16;

  /** Also without double precision, so that no kernel asks for it. */
  private static final String VIRTUAL_DEVICE =
      """
      {
        "deviceName" : "kerf",
        "doubleFPSupport" : false,
        "maxWorkItemSizes" : [1024, 1024, 64],
        "deviceAddressBits" : 64,
        "deviceType" : "CL_DEVICE_TYPE_GPU",
        "deviceExtensions" : "none",
        "availableProcessors" : 12
      }
      """;

  private static final Pattern DECLARATION = Pattern.compile(" *(\\w+) ((?:\\w+_\\d+(?:, )?)+);");

  private final Path printed;

  private Emit(Path printed) {
    this.printed = printed;
  }

  public static void main(String[] args) throws Throwable {
    Path folder = Path.of(args[0]);
    Path printed = folder.resolve("printed.txt");
    // TornadoVM reads its options once, when its first class is loaded.
    Path device = Files.writeString(folder.resolve("device.json"), VIRTUAL_DEVICE);
    System.setProperty("tornado.virtual.device", "True");
    System.setProperty("tornado.device.desc", device.toString());
    System.setProperty("tornado.printKernel", "True");
    System.setProperty("tornado.print.kernel.dir", printed.toString());
    System.setProperty("tornado.recover.bailout", "False");
    Emit emit = new Emit(printed);
    for (String word : Arrays.asList(args).subList(1, args.length)) {
      String id = word.substring(0, word.indexOf('='));
      String owner = word.substring(word.indexOf('=') + 1, word.indexOf('#'));
      Method kernel = method(Class.forName(owner), word.substring(word.indexOf('#') + 1));
      Files.writeString(folder.resolve(id + ".cl"), emit.text(kernel));
      System.out.println("emitted " + id);
    }
    System.exit(0);
  }

  private static Method method(Class<?> owner, String name) {
    return Arrays.stream(owner.getDeclaredMethods())
        .filter(m -> m.getName().equals(name) && m.getParameterCount() > 0)
        .filter(m -> m.getParameterTypes()[0] == KernelContext.class)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(owner + " has no kernel " + name));
  }

  private String text(Method kernel) throws Throwable {
    Files.deleteIfExists(printed);
    Object[] arguments = arguments(kernel);
    Object[] arrays =
        Arrays.stream(arguments).filter(TornadoNativeArray.class::isInstance).toArray();
    TaskGraph graph =
        new TaskGraph("kerf").transferToDevice(DataTransferMode.EVERY_EXECUTION, arrays);
    graph.addTask(task(kernel, arguments));
    graph.transferToHost(DataTransferMode.EVERY_EXECUTION, arrays);
    WorkerGrid3D grid = new WorkerGrid3D(1, 1, 1);
    grid.setLocalWork(1, 1, 1);
    try (TornadoExecutionPlan plan = new TornadoExecutionPlan(graph.snapshot())) {
      plan.withGridScheduler(new GridScheduler("kerf.kernel", grid)).execute();
    }
    if (!Files.exists(printed)) {
      throw new IOException("TornadoVM printed no text for " + kernel);
    }
    return ordered(Files.readString(printed));
  }

  private static Object[] arguments(Method kernel) throws ReflectiveOperationException {
    Class<?>[] types = kernel.getParameterTypes();
    Object[] arguments = new Object[types.length];
    arguments[0] = new KernelContext();
    for (int i = 1; i < types.length; i++) {
      arguments[i] = types[i].getConstructor(int.class).newInstance(LENGTH);
    }
    return arguments;
  }

  /**
   * What {@code graph.task("kernel", Owner::method, arguments...)} makes. TornadoVM finds the
   * kernel by reading the lambda's bytecode, so the lambda is made as javac makes a method
   * reference.
   */
  private static TaskPackage task(Method kernel, Object[] arguments) throws Throwable {
    Class<?> function =
        Class.forName(
            "uk.ac.manchester.tornado.api.common.TornadoFunctions$Task" + arguments.length);
    MethodHandles.Lookup lookup =
        MethodHandles.privateLookupIn(kernel.getDeclaringClass(), MethodHandles.lookup());
    MethodHandle target = lookup.unreflect(kernel);
    MethodType erased = MethodType.genericMethodType(arguments.length).changeReturnType(void.class);
    Object lambda =
        LambdaMetafactory.metafactory(
                lookup, "apply", MethodType.methodType(function), erased, target, target.type())
            .getTarget()
            .invoke();
    Object[] all = Stream.concat(Stream.of("kernel", lambda), Arrays.stream(arguments)).toArray();
    for (Method create : TaskPackage.class.getMethods()) {
      if (create.getName().equals("createPackage")
          && create.getParameterCount() == all.length
          && create.getParameterTypes()[1] == function) {
        return (TaskPackage) create.invoke(null, all);
      }
    }
    throw new IllegalStateException("TornadoVM has no task of " + arguments.length + " parameters");
  }

  /**
   * The text with the declarations at its head in order. TornadoVM prints them as an identity hash
   * table holds them, different from run to run; all else stays.
   */
  private static String ordered(String text) {
    List<String> lines = text.stripTrailing().lines().map(String::stripTrailing).toList();
    int first = lines.indexOf("{") + 1;
    int end = first;
    while (!lines.get(end).isEmpty()) {
      end++;
    }
    List<String> declarations =
        lines.subList(first, end).stream().map(Emit::orderedDeclaration).sorted().toList();
    return Stream.of(lines.subList(0, first), declarations, lines.subList(end, lines.size()))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String orderedDeclaration(String line) {
    Matcher matcher = DECLARATION.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalStateException("not a declaration of TornadoVM's: " + line);
    }
    Comparator<String> byNumber =
        Comparator.comparingInt(v -> Integer.parseInt(v.substring(v.lastIndexOf('_') + 1)));
    String variables =
        Arrays.stream(matcher.group(2).split(", ", -1))
            .sorted(byNumber)
            .collect(Collectors.joining(", "));
    return "  " + matcher.group(1) + " " + variables + ";";
  }
}
