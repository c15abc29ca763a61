package kerf.accel.tornado;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.common.TaskPackage;

/** Tasks of kernels of which there is a {@link Method} only: the catalogue's. */
final class KernelTask {
  private static final String FUNCTION =
      "uk.ac.manchester.tornado.api.common.TornadoFunctions$Task";

  private KernelTask() {}

  /** A kernel of this package. */
  static Method method(Class<?> owner, String kernel) {
    return Arrays.stream(owner.getDeclaredMethods())
        .filter(method -> method.getName().equals(kernel))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(owner + " has no kernel " + kernel));
  }

  /** What {@code graph.task(name, Owner::kernel, context, arguments...)} makes. */
  static TaskPackage of(Step step, KernelContext context) {
    Method kernel = step.kernel();
    int parameters = step.arguments().size() + 1;
    try {
      Class<?> function = Class.forName(FUNCTION + parameters);
      Object[] all =
          Stream.concat(
                  Stream.of(step.name(), lambda(kernel, function), context),
                  step.arguments().stream())
              .toArray();
      Method create =
          Arrays.stream(TaskPackage.class.getMethods())
              .filter(m -> m.getName().equals("createPackage"))
              .filter(m -> m.getParameterCount() == all.length)
              .filter(m -> m.getParameterTypes()[1] == function)
              .findFirst()
              .orElseThrow(() -> new NoSuchMethodException("TaskPackage.createPackage"));
      return (TaskPackage) create.invoke(null, all);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "TornadoVM has no task of %d parameters, which kernel %s needs"
              .formatted(parameters, kernel.getName()),
          e);
    }
  }

  /**
   * A method reference as javac makes it: TornadoVM finds the kernel by reading the lambda's
   * bytecode.
   */
  private static Object lambda(Method kernel, Class<?> function)
      throws ReflectiveOperationException {
    MethodHandles.Lookup lookup =
        MethodHandles.privateLookupIn(kernel.getDeclaringClass(), MethodHandles.lookup());
    MethodHandle target = lookup.unreflect(kernel);
    MethodType erased =
        MethodType.genericMethodType(target.type().parameterCount()).changeReturnType(void.class);
    MethodHandle made;
    try {
      made =
          LambdaMetafactory.metafactory(
                  lookup, "apply", MethodType.methodType(function), erased, target, target.type())
              .getTarget();
    } catch (LambdaConversionException e) {
      throw new ReflectiveOperationException(e);
    }
    return MethodHandleProxies.asInterfaceInstance(Supplier.class, made).get();
  }
}
