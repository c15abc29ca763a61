package kerf.accel.simulator;

import java.lang.reflect.Method;

/**
 * Loads the kernel's class, and the others of its package, once more: the kernel's own with its
 * accesses to arrays observed.
 */
final class ObservingLoader extends ClassLoader {
  private final Class<?> owner;
  private final String prefix;

  private ObservingLoader(Class<?> owner) {
    super(owner.getClassLoader());
    this.owner = owner;
    this.prefix = owner.getPackageName() + ".";
  }

  /** The same method of the observed class. */
  static Method observed(Method kernel) throws ReflectiveOperationException {
    Class<?> owner = kernel.getDeclaringClass();
    Class<?> again = new ObservingLoader(owner).loadClass(owner.getName());
    return again.getDeclaredMethod(kernel.getName(), kernel.getParameterTypes());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      boolean sibling = name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0;
      if (!sibling) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known != null ? known : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] code = KernelCode.bytes(Class.forName(name, false, owner.getClassLoader()));
    byte[] defined = name.equals(owner.getName()) ? KernelCode.observed(code) : code;
    return defineClass(name, defined, 0, defined.length);
  }
}
