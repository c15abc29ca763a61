package kerf.accel.simulator;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import kerf.accel.simulator.probe.ArrayHooks;

/**
 * Loads the classes of a kernel's package anew, with every array instruction that can touch local
 * memory turned into a call of {@link ArrayHooks}.
 */
final class KernelLoader extends ClassLoader {
  private static final ClassDesc HOOKS = ArrayHooks.class.describeConstable().orElseThrow();

  /** The second version of a kernel's class, made once. */
  private static final ClassValue<Class<?>> OBSERVED =
      new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> type) {
          try {
            return new KernelLoader(type).loadClass(type.getName());
          } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                "The simulator cannot read the class file of " + type.getName() + ".", e);
          }
        }
      };

  private final String prefix;

  private KernelLoader(Class<?> owner) {
    super(owner.getClassLoader());
    prefix = owner.getPackageName() + ".";
  }

  /**
   * The version of the kernel that reports its accesses.
   *
   * @throws IllegalArgumentException if its class file cannot be read
   */
  static Method observed(Method kernel) {
    try {
      return OBSERVED
          .get(kernel.getDeclaringClass())
          .getDeclaredMethod(kernel.getName(), kernel.getParameterTypes());
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          "Kernel %s takes parameters of its own package, which a kernel cannot."
              .formatted(kernel.getName()),
          e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(prefix) || name.lastIndexOf('.') != prefix.length() - 1) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = rewrite(KernelCode.bytes(name, getParent()));
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte[] rewrite(byte[] original) {
    ClassFile format =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(getParent())));
    return format.transformClass(
        format.parse(original), ClassTransform.transformingMethodBodies(KernelLoader::observe));
  }

  private static void observe(CodeBuilder code, CodeElement element) {
    switch (element) {
      case ArrayLoadInstruction load when element(load.typeKind()) != null -> {
        ClassDesc type = element(load.typeKind());
        code.invokestatic(HOOKS, "load", MethodTypeDesc.of(type, array(load.typeKind()), CD_int));
      }
      case ArrayStoreInstruction store when element(store.typeKind()) != null -> {
        ClassDesc type = element(store.typeKind());
        code.invokestatic(
            HOOKS, "store", MethodTypeDesc.of(CD_void, array(store.typeKind()), CD_int, type));
      }
      default -> code.with(element);
    }
  }

  /** What the instruction has on the stack; null for arrays that are never local memory. */
  private static ClassDesc element(TypeKind kind) {
    return switch (kind) {
      case FLOAT -> CD_float;
      case DOUBLE -> CD_double;
      case LONG -> CD_long;
      case INT, BYTE -> CD_int;
      default -> null;
    };
  }

  private static ClassDesc array(TypeKind kind) {
    return kind == TypeKind.BYTE ? CD_Object : element(kind).arrayType();
  }
}
