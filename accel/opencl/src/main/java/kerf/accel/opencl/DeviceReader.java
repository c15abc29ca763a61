package kerf.accel.opencl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jocl.CL;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/** Asks a driver what a platform and a device are. */
final class DeviceReader {
  // Vendors' ways to say where a card sits: the extensions' own headers, not in JOCL.
  private static final int PCI_BUS_INFO_KHR = 0x410F;
  private static final int PCI_BUS_ID_NV = 0x4008;
  private static final int PCI_SLOT_ID_NV = 0x4009;
  private static final int TOPOLOGY_AMD = 0x4037;
  private static final int TOPOLOGY_BUS_AT = 21;

  private DeviceReader() {}

  static Platform platform(cl_platform_id platform) {
    return new Platform(
        Answers.text(platform, CL.CL_PLATFORM_NAME),
        Answers.text(platform, CL.CL_PLATFORM_VENDOR),
        Answers.text(platform, CL.CL_PLATFORM_VERSION));
  }

  @SuppressWarnings("deprecation") // OpenCL 2 renamed it; every driver still answers the old name
  static DeviceInfo device(Platform platform, cl_device_id device) {
    String name = Answers.text(device, CL.CL_DEVICE_NAME);
    boolean shares = Answers.number(device, CL.CL_DEVICE_HOST_UNIFIED_MEMORY) != 0;
    return new DeviceInfo(
        platform,
        kind(Answers.number(device, CL.CL_DEVICE_TYPE), platform.name() + " " + name),
        name,
        Answers.text(device, CL.CL_DEVICE_VERSION),
        Answers.text(device, CL.CL_DRIVER_VERSION),
        busId(device),
        Math.toIntExact(Answers.number(device, CL.CL_DEVICE_MAX_COMPUTE_UNITS)),
        Answers.number(device, CL.CL_DEVICE_MAX_WORK_GROUP_SIZE),
        maxItems(device),
        Answers.number(device, CL.CL_DEVICE_LOCAL_MEM_SIZE),
        Answers.number(device, CL.CL_DEVICE_GLOBAL_MEM_SIZE),
        Answers.number(device, CL.CL_DEVICE_MAX_MEM_ALLOC_SIZE),
        Math.toIntExact(Answers.number(device, CL.CL_DEVICE_NATIVE_VECTOR_WIDTH_FLOAT)),
        shares,
        shares && sharesPointers(device),
        partitions(device),
        Stream.of(Answers.text(device, CL.CL_DEVICE_EXTENSIONS).split("\\s+"))
            .filter(e -> !e.isEmpty())
            .toList());
  }

  /** Accelerators are FPGAs where the driver says so, and of a kind of their own elsewhere. */
  static String kind(long type, String names) {
    if ((type & CL.CL_DEVICE_TYPE_CPU) != 0) {
      return "cpu";
    }
    if ((type & CL.CL_DEVICE_TYPE_GPU) != 0) {
      return "gpu";
    }
    String lower = names.toLowerCase(Locale.ROOT);
    return lower.contains("fpga") || lower.contains("xilinx") ? "fpga" : "accel";
  }

  private static List<Long> maxItems(cl_device_id device) {
    byte[] raw = Answers.optional(device, CL.CL_DEVICE_MAX_WORK_ITEM_SIZES);
    ByteBuffer sizes = ByteBuffer.wrap(raw).order(ByteOrder.nativeOrder());
    return Stream.generate(sizes::getLong).limit(raw.length / Long.BYTES).toList();
  }

  private static boolean sharesPointers(cl_device_id device) {
    byte[] raw = Answers.optional(device, CL.CL_DEVICE_SVM_CAPABILITIES);
    return raw.length == Long.BYTES
        && (ByteBuffer.wrap(raw).order(ByteOrder.nativeOrder()).getLong()
                & CL.CL_DEVICE_SVM_FINE_GRAIN_BUFFER)
            != 0;
  }

  private static boolean partitions(cl_device_id device) {
    byte[] raw = Answers.optional(device, CL.CL_DEVICE_PARTITION_PROPERTIES);
    ByteBuffer kinds = ByteBuffer.wrap(raw).order(ByteOrder.nativeOrder());
    return Stream.generate(kinds::getLong)
        .limit(raw.length / Long.BYTES)
        .anyMatch(k -> k == CL.CL_DEVICE_PARTITION_BY_COUNTS);
  }

  private static String busId(cl_device_id device) {
    ByteBuffer khr = ints(device, PCI_BUS_INFO_KHR);
    if (khr.remaining() >= 4 * Integer.BYTES) {
      return "%04x:%02x:%02x.%x".formatted(khr.getInt(), khr.getInt(), khr.getInt(), khr.getInt());
    }
    ByteBuffer nvidia = ints(device, PCI_BUS_ID_NV);
    ByteBuffer slot = ints(device, PCI_SLOT_ID_NV);
    if (nvidia.remaining() >= Integer.BYTES && slot.remaining() >= Integer.BYTES) {
      int at = slot.getInt();
      return "0000:%02x:%02x.%x".formatted(nvidia.getInt(), at >> 3, at & 7);
    }
    ByteBuffer amd = ints(device, TOPOLOGY_AMD);
    if (amd.remaining() >= TOPOLOGY_BUS_AT + 3) {
      return "0000:%02x:%02x.%x"
          .formatted(
              amd.get(TOPOLOGY_BUS_AT), amd.get(TOPOLOGY_BUS_AT + 1), amd.get(TOPOLOGY_BUS_AT + 2));
    }
    return "";
  }

  private static ByteBuffer ints(cl_device_id device, int parameter) {
    return ByteBuffer.wrap(Answers.optional(device, parameter)).order(ByteOrder.nativeOrder());
  }
}
