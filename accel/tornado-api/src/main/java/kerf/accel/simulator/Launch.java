package kerf.accel.simulator;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import uk.ac.manchester.tornado.api.KernelContext;

/** A kernel with its work-items and arguments. */
final class Launch {
  private final Method kernel;
  private final NdRange range;

  /** The kernel's parameters; the first, the context, is null. */
  private final Object[] arguments;

  private Launch(Method kernel, NdRange range, Object[] arguments) {
    this.kernel = kernel;
    this.range = range;
    this.arguments = arguments;
    kernel.setAccessible(true);
  }

  /**
   * Checks that the arguments fit the kernel.
   *
   * @throws IllegalArgumentException if they do not, in one sentence
   */
  static Launch of(Method kernel, NdRange range, Object... arguments) {
    Class<?>[] types = kernel.getParameterTypes();
    if (!Modifier.isStatic(kernel.getModifiers())
        || kernel.getReturnType() != void.class
        || types.length == 0
        || types[0] != KernelContext.class) {
      throw new IllegalArgumentException(
          kernel
              + " is no kernel: a kernel is a static void method whose first parameter is a"
              + " KernelContext.");
    }
    if (arguments.length != types.length - 1) {
      throw new IllegalArgumentException(
          "Kernel %s takes %d arguments behind its context, and was given %d."
              .formatted(kernel.getName(), types.length - 1, arguments.length));
    }
    Object[] all = new Object[types.length];
    for (int i = 1; i < types.length; i++) {
      all[i] = fitting(kernel.getParameters()[i], arguments[i - 1], kernel.getName());
    }
    return new Launch(kernel, range, all);
  }

  private static Object fitting(Parameter parameter, Object value, String kernel) {
    Class<?> type = parameter.getType();
    if (!MethodType.methodType(type).wrap().returnType().isInstance(value)) {
      throw new IllegalArgumentException(
          "Kernel %s takes a value of type %s as %s, and was given %s."
              .formatted(
                  kernel,
                  type.getSimpleName(),
                  parameter.getName(),
                  value == null ? "nothing" : "one of type " + value.getClass().getSimpleName()));
    }
    return value;
  }

  /** Runs one work-item. */
  void invoke(KernelContext context) throws InvocationTargetException {
    Object[] mine = arguments.clone();
    mine[0] = context;
    try {
      kernel.invoke(null, mine);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e); // It was made accessible.
    }
  }

  /** The same launch of another version of the kernel. */
  Launch with(Method other) {
    return new Launch(other, range, arguments);
  }

  NdRange range() {
    return range;
  }

  String kernelName() {
    return kernel.getName();
  }

  /** Arguments behind the context. */
  int argumentCount() {
    return arguments.length - 1;
  }

  /** An argument, from 0, behind the context. */
  Object argument(int number) {
    return arguments[number + 1];
  }

  /** Its parameter's name in the source. */
  String argumentName(int number) {
    return kernel.getParameters()[number + 1].getName();
  }

  /** A work-item's name in a message, from the number of its group and its own in it. */
  String item(int group, int item) {
    int[] at = range.global(range.group(group), range.local(item));
    return "work-item (%d, %d, %d)".formatted(at[0], at[1], at[2]);
  }

  /** Adds that an item ended by an exception. */
  void addFailure(Findings findings, int group, int item, RuntimeException failure) {
    String place = "";
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (place.isEmpty() && frame.getClassName().equals(kernel.getDeclaringClass().getName())) {
        place = frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    Finding.Kind kind =
        failure instanceof IndexOutOfBoundsException
            ? Finding.Kind.OUT_OF_BOUNDS
            : Finding.Kind.FAILURE;
    String what = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    findings.addAt(place, kind, what, item(group, item) + " ended with " + what);
  }

  /** Adds that an item waits at a barrier in vain. */
  void addDivergence(
      Findings findings, int group, int waiting, Barrier barrier, int other, Barrier elsewhere) {
    String rest = elsewhere == null ? "has ended" : "waits at " + elsewhere;
    findings.addAt(
        barrier.place(),
        Finding.Kind.BARRIER_DIVERGENCE,
        barrier.toString(),
        "barrier divergence: %s waits at %s, but %s of its group %s"
            .formatted(item(group, waiting), barrier, item(group, other), rest));
  }

  /** What runs, for a message. */
  String describe() {
    return "Kernel %s over %s work-items in groups of %s"
        .formatted(
            kernel.getName(),
            Arrays.toString(range.globalSize()),
            Arrays.toString(range.localSize()));
  }
}
