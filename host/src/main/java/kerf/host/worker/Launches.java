package kerf.host.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kerf.accel.ProfiledProgram.LaunchTime;

/** Times of launches as bytes. */
final class Launches {
  private Launches() {}

  static void write(DataOutputStream out, LaunchTime launch) throws IOException {
    RecordCodec.writeText(out, launch.kernel());
    RecordCodec.writeText(out, launch.node());
    out.writeLong(launch.nanoseconds());
    out.writeLong(launch.idleNanoseconds());
    out.writeBoolean(launch.moves());
  }

  /** All of a run, their number before them. */
  static List<LaunchTime> read(DataInputStream in) throws IOException {
    List<LaunchTime> launches = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String kernel = RecordCodec.readText(in);
      String node = RecordCodec.readText(in);
      long nanoseconds = in.readLong();
      long idle = in.readLong();
      launches.add(new LaunchTime(kernel, node, nanoseconds, idle, in.readBoolean()));
    }
    return launches;
  }
}
