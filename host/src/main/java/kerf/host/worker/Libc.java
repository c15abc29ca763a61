package kerf.host.worker;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.IntSupplier;

/** What a worker asks of a Unix system that Java has no word for; nothing happens elsewhere. */
final class Libc {
  private static final int SIGKILL = 9;

  /** From Linux's {@code linux/prctl.h}. */
  private static final int PR_SET_PDEATHSIG = 1;

  private Libc() {}

  /**
   * Has the kernel kill this process when the thread that started it ends: whatever a driver's
   * threads are at then, and whatever they block.
   */
  static void dieWithParent() {
    // The argument behind the first is one of C's "..." parameters.
    function(
            "prctl",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG),
            Linker.Option.firstVariadicArg(1))
        .map(f -> MethodHandleProxies.asInterfaceInstance(IntBinaryOperator.class, f))
        .ifPresent(
            prctl -> {
              // Where it is refused, the end of the control connection is heard all the same.
              var _ = prctl.applyAsInt(PR_SET_PDEATHSIG, SIGKILL);
            });
  }

  /** Leaves the terminal: Ctrl-C there is for the host, which ends its workers when it is done. */
  static void leaveTerminal() {
    function("setsid", FunctionDescriptor.of(ValueLayout.JAVA_INT))
        .map(f -> MethodHandleProxies.asInterfaceInstance(IntSupplier.class, f))
        .ifPresent(
            setsid -> {
              // It is refused to a process that leads others, which no worker does.
              var _ = setsid.getAsInt();
            });
  }

  /** Ends this process at once: no driver has a say, as it has when Java exits. */
  static void end() {
    int self = Math.toIntExact(ProcessHandle.current().pid());
    function(
            "kill",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
        .map(f -> MethodHandleProxies.asInterfaceInstance(IntBinaryOperator.class, f))
        .ifPresent(
            kill -> {
              var _ = kill.applyAsInt(self, SIGKILL);
            });
    Runtime.getRuntime().halt(1);
  }

  @SuppressWarnings("restricted") // these signatures are those of the system's manual
  private static Optional<MethodHandle> function(
      String name, FunctionDescriptor signature, Linker.Option... options) {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> found = linker.defaultLookup().find(name);
    return found.map(address -> linker.downcallHandle(address, signature, options));
  }
}
