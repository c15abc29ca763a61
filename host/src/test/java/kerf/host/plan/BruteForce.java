package kerf.host.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kerf.profiles.Link;

/** Every assignment of groups to devices; costs are added up here once more, from the records. */
final class BruteForce {
  private final CostModel model;
  private double best = Double.POSITIVE_INFINITY;

  private BruteForce(CostModel model) {
    this.model = model;
  }

  /** The least bottleneck of all contiguous pipelines, infinite when there is none. */
  static double bottleneck(CostModel model) {
    BruteForce search = new BruteForce(model);
    search.assign(new int[model.groups().size()], 0);
    return search.best;
  }

  private void assign(int[] device, int g) {
    if (g == device.length) {
      if (isContiguous(device)) {
        double worst = 0;
        for (int d = 0; d < model.devices().size(); d++) {
          worst = Math.max(worst, load(device, d));
        }
        best = Math.min(best, worst);
      }
      return;
    }
    for (int d = 0; d < model.devices().size(); d++) {
      device[g] = d;
      assign(device, g + 1);
    }
  }

  /** No way leads from a device over others back to it. */
  private boolean isContiguous(int[] device) {
    int k = model.devices().size();
    boolean[][] leads = new boolean[k][k];
    for (int g = 0; g < device.length; g++) {
      for (String read : model.groups().get(g).reads()) {
        int from = index(read);
        if (from >= 0 && device[from] != device[g]) {
          leads[device[from]][device[g]] = true;
        }
      }
    }
    for (int m = 0; m < k; m++) {
      for (int a = 0; a < k; a++) {
        for (int b = 0; b < k; b++) {
          leads[a][b] |= leads[a][m] && leads[m][b];
        }
      }
    }
    for (int d = 0; d < k; d++) {
      if (leads[d][d]) {
        return false;
      }
    }
    return true;
  }

  private int index(String value) {
    List<String> names = model.groups().stream().map(Group::name).toList();
    return names.indexOf(value);
  }

  private double load(int[] device, int d) {
    PlanDevice where = model.devices().get(d);
    double compute = 0;
    long memory = 0;
    Set<String> in = new HashSet<>();
    Set<String> out = new HashSet<>();
    for (int g = 0; g < device.length; g++) {
      Group group = model.groups().get(g);
      boolean here = device[g] == d;
      if (here) {
        compute += group.seconds().getOrDefault(where.name(), Double.POSITIVE_INFINITY);
        memory += group.weightBytes() + model.batch() * group.bytes();
        if (group.output()) {
          out.add(group.name());
        }
      }
      for (String read : group.reads()) {
        int maker = index(read);
        boolean madeHere = maker >= 0 && device[maker] == d;
        if (here && !madeHere) {
          in.add(read);
        } else if (!here && madeHere) {
          out.add(read);
        }
      }
    }
    memory += 2 * bytes(in) + bytes(out);
    double inSeconds = in.size() * where.in().alphaSeconds() + bytes(in) / speed(where.in());
    double outSeconds = out.size() * where.out().alphaSeconds() + bytes(out) / speed(where.out());
    return memory > where.memoryBytes()
        ? Double.POSITIVE_INFINITY
        : Math.max(compute, Math.max(inSeconds, outSeconds));
  }

  private static double speed(Link link) {
    return link.betaBytesPerSecond();
  }

  private long bytes(Set<String> values) {
    long sum = 0;
    for (String value : values) {
      int maker = index(value);
      sum += maker < 0 ? model.inputs().get(value) : model.groups().get(maker).bytes();
    }
    return model.batch() * sum;
  }
}
