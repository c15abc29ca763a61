package kerf.accel.tornado;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/** Whether this JVM is TornadoVM's, and its options as Kerf needs them. */
final class Installation {
  /** Set by TornadoVM's argfile, and by nothing else. */
  private static final String MARK = "tornado.load.runtime.implementation";

  private static final String PLAN = "uk.ac.manchester.tornado.api.TornadoExecutionPlan";
  private static final String GRAPH = "uk.ac.manchester.tornado.api.TaskGraph";

  /** What Kerf calls and not every version has, as class#method. */
  private static final List<String> NEEDED =
      List.of(
          GRAPH + "#addTask",
          GRAPH + "#consumeFromDevice",
          GRAPH + "#persistOnDevice",
          PLAN + "#withDevice",
          PLAN + "#withGridScheduler",
          PLAN + "#withCompilerFlags",
          PLAN + "#withGraph",
          PLAN + "#withAllGraphs",
          PLAN + "#withProfiler",
          PLAN + "#withoutProfiler",
          "uk.ac.manchester.tornado.api.types.arrays.FloatArray#getSegment",
          "uk.ac.manchester.tornado.api.runtime.TornadoRuntimeProvider#getTornadoRuntime");

  /** TornadoVM's default of 4 KiB holds graphs of about 50 tasks. */
  private static final String BYTECODE_BYTES = "1048576";

  /** TornadoVM's default of 4 GB is its own limit, not the device's. */
  private static final double MEMORY_SHARE = 0.8;

  private static boolean configured;

  private Installation() {}

  /** Why TornadoVM cannot run in this process, in one sentence; null when it can. */
  static synchronized String missing() {
    if (System.getProperty(MARK) == null) {
      return "this JVM was not started by TornadoVM's argfile: install TornadoVM"
          + " (https://www.tornadovm.org), let TORNADOVM_HOME name its folder,"
          + " and start by ./kerf with -d tornado:..., which passes the argfile";
    }
    String lacking = lacking();
    if (lacking != null) {
      return lacking;
    }
    configure();
    return null;
  }

  /** The first thing that this version of the API does not have. */
  private static String lacking() {
    for (String member : NEEDED) {
      String owner = member.substring(0, member.indexOf('#'));
      String method = member.substring(member.indexOf('#') + 1);
      try {
        Class<?> found = Class.forName(owner, false, Installation.class.getClassLoader());
        if (Arrays.stream(found.getMethods()).noneMatch(m -> m.getName().equals(method))) {
          return lacking(owner, method);
        }
      } catch (ClassNotFoundException _) {
        return lacking(owner, method);
      }
    }
    return null;
  }

  private static String lacking(String owner, String method) {
    return "this TornadoVM has no %s.%s, which Kerf needs; install 5.2.0-jdk25 or newer"
        .formatted(owner.substring(owner.lastIndexOf('.') + 1), method);
  }

  /** TornadoVM reads its options once, when its first class is initialised. */
  private static void configure() {
    if (configured) {
      return;
    }
    configured = true;
    // Else a kernel that does not compile would run as sequential Java, with one line about it.
    System.setProperty("tornado.recover.bailout", "False");
    setDefault("tornado.tvm.maxbytecodesize", BYTECODE_BYTES);
    setDefault("tornado.device.memory", memory());
  }

  private static void setDefault(String option, String value) {
    if (System.getProperty(option) == null) {
      System.setProperty(option, value);
    }
  }

  private static String memory() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long mebibytes = (long) (MEMORY_SHARE * system.getTotalMemorySize()) >> 20;
    return mebibytes + "MB";
  }
}
