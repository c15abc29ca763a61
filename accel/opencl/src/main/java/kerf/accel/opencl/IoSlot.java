package kerf.accel.opencl;

import java.util.List;
import java.util.Map;

/**
 * What one run under way has for itself: memory of inputs and outputs, and the launches bound to
 * them.
 *
 * @param ports buffers of inputs and outputs by the plan's index
 * @param launches every launch of the plan, in order; those that touch no port are shared
 */
record IoSlot(Map<Integer, DeviceBuffer> ports, List<LaunchObject> launches) {}
