package kerf.host.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.util.function.IntConsumer;
import kerf.host.pipeline.Hanging;

/** How the process ends. */
final class ProcessEnd {
  private ProcessEnd() {}

  /**
   * Ends it, with what was printed. Where a device hangs, neither Java's shutdown hooks nor what
   * drivers would do at the end are waited for: Intel's runtime waits there for a kernel that never
   * ends, and then {@link System#exit} and {@link Runtime#halt} do not return.
   */
  static void with(int code) {
    System.out.flush();
    System.err.flush();
    if (Hanging.any()) {
      atOnce(code);
    }
    System.exit(code);
  }

  /** What a shutdown hook does last, so that Ctrl-C ends a process in which a device hangs. */
  static void afterSignal() {
    if (Hanging.any()) {
      atOnce(ExitCode.INTERRUPTED);
    }
  }

  /** C's {@code _exit}; returns where there is none. */
  @SuppressWarnings("restricted") // the launcher enables it, as JOCL needs it
  private static void atOnce(int code) {
    Linker linker = Linker.nativeLinker();
    linker.defaultLookup().find("_exit").ifPresent(exit -> call(linker, exit, code));
  }

  @SuppressWarnings("restricted") // as above
  private static void call(Linker linker, MemorySegment exit, int code) {
    FunctionDescriptor takesInt = FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT);
    MethodHandleProxies.asInterfaceInstance(
            IntConsumer.class, linker.downcallHandle(exit, takesInt))
        .accept(code);
  }
}
