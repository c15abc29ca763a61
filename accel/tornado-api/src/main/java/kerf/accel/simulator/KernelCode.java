package kerf.accel.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import uk.ac.manchester.tornado.api.KernelContext;

/** Reads what a kernel's class file says. */
final class KernelCode {
  private static final String CONTEXT = KernelContext.class.getName().replace('.', '/');
  private static final Map<Method, Boolean> BARRIERS = new ConcurrentHashMap<>();

  private record Callee(String owner, String name, String descriptor) {}

  private KernelCode() {}

  /** Whether the kernel, or a method of its package that it calls, has a barrier. */
  static boolean hasBarrier(Method kernel) {
    return BARRIERS.computeIfAbsent(kernel, KernelCode::search);
  }

  /**
   * The class file of a class.
   *
   * @throws ClassNotFoundException if the loader has none
   */
  static byte[] bytes(String name, ClassLoader loader) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = loader.getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static boolean search(Method kernel) {
    Class<?> owner = kernel.getDeclaringClass();
    String prefix = owner.getPackageName().replace('.', '/') + "/";
    Set<Callee> seen = new HashSet<>();
    Deque<Callee> open = new ArrayDeque<>();
    open.add(
        new Callee(
            owner.getName().replace('.', '/'),
            kernel.getName(),
            MethodType.methodType(kernel.getReturnType(), kernel.getParameterTypes())
                .toMethodDescriptorString()));
    while (!open.isEmpty()) {
      Callee next = open.remove();
      if (!seen.add(next)) {
        continue;
      }
      if (next.owner().equals(CONTEXT) && next.name().endsWith("Barrier")) {
        return true;
      }
      if (next.owner().startsWith(prefix)) {
        addCallees(next, owner.getClassLoader(), open);
      }
    }
    return false;
  }

  private static void addCallees(Callee caller, ClassLoader loader, Deque<Callee> open) {
    byte[] bytes;
    try {
      bytes = bytes(caller.owner().replace('/', '.'), loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "The simulator cannot read the class file of " + caller.owner() + ".", e);
    }
    for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
      if (method.methodName().equalsString(caller.name())
          && method.methodType().equalsString(caller.descriptor())) {
        method.code().ifPresent(code -> code.forEach(element -> add(element, open)));
      }
    }
  }

  private static void add(CodeElement element, Deque<Callee> open) {
    if (element instanceof InvokeInstruction call) {
      open.add(
          new Callee(
              call.owner().asInternalName(), call.name().stringValue(), call.type().stringValue()));
    }
  }
}
