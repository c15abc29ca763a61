package kerf.host.worker;

import java.util.List;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.Program;
import kerf.host.worker.Wire.Tag;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/** One whose device tells its launches. */
final class IsolatedProfiledProgram extends IsolatedProgram implements ProfiledProgram {
  IsolatedProfiledProgram(IsolatedDevice device, Segment segment, Precision precision, Link link) {
    super(device, segment, precision, link);
  }

  @Override
  public List<LaunchTime> profile(List<Tensor> inputs, List<Tensor> outputs) {
    Program.check(segment(), inputs, outputs);
    return begin(Tag.PROFILE, inputs).result(outputs);
  }
}
