package kerf.accel.opencl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a device says of itself.
 *
 * @param platform the driver it belongs to
 * @param kind {@code cpu}, {@code gpu}, {@code fpga} or {@code accel}
 * @param name as the driver says it
 * @param version OpenCL version
 * @param driver driver version
 * @param busId PCI address; empty where there is none
 * @param units compute units
 * @param maxWorkGroup work-items of the largest work-group
 * @param maxItems work-items of a group along x, y, z
 * @param localBytes local memory of a group
 * @param globalBytes device memory
 * @param maxBufferBytes largest buffer
 * @param lanes floats of its vectors
 * @param sharesMemory true when device and host use the same memory
 * @param sharesPointers true when kernels take addresses of memory that the host can read and
 *     write, too: fine-grained shared virtual memory
 * @param partitions true when it can be cut into sub-devices of some compute units
 * @param extensions what it can do beyond its version
 */
record DeviceInfo(
    Platform platform,
    String kind,
    String name,
    String version,
    String driver,
    String busId,
    int units,
    long maxWorkGroup,
    List<Long> maxItems,
    long localBytes,
    long globalBytes,
    long maxBufferBytes,
    int lanes,
    boolean sharesMemory,
    boolean sharesPointers,
    boolean partitions,
    List<String> extensions) {
  private static final List<String> INTERESTING =
      List.of("cl_khr_il_program", "cl_intel_channels", "cl_khr_subgroups", "cl_intel_subgroups");

  /** The name that a person recognises, with the platform's: one processor may have several. */
  String title() {
    return name + " (" + platform.shortName() + ")";
  }

  /** True when the device is the host's processor. */
  boolean isProcessor() {
    return kind.equals("cpu");
  }

  /** The same with another limit on buffers. */
  DeviceInfo withMaxBuffer(long bytes) {
    return new DeviceInfo(
        platform,
        kind,
        name,
        version,
        driver,
        busId,
        units,
        maxWorkGroup,
        maxItems,
        localBytes,
        globalBytes,
        bytes,
        lanes,
        sharesMemory,
        sharesPointers,
        partitions,
        extensions);
  }

  boolean has(String extension) {
    return extensions.contains(extension);
  }

  /** For a listing. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("version", version);
    facts.put("driver", driver);
    facts.put("units", Integer.toString(units));
    facts.put("work-group", Long.toString(maxWorkGroup));
    facts.put("local memory", Bytes.of(localBytes));
    facts.put("memory", Bytes.of(globalBytes));
    facts.put("largest buffer", Bytes.of(maxBufferBytes));
    facts.put("host memory", sharesMemory ? "shared" : "apart");
    String precisions =
        Stream.of("fp16", "fp64").filter(p -> has("cl_khr_" + p)).collect(Collectors.joining(" "));
    facts.put("precisions", ("fp32 " + precisions).strip());
    String also = INTERESTING.stream().filter(this::has).collect(Collectors.joining(" "));
    if (!also.isEmpty()) {
      facts.put("extensions", also);
    }
    if (!busId.isEmpty()) {
      facts.put("bus", busId);
    }
    return facts;
  }
}
