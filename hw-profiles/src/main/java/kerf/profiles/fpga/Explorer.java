package kerf.profiles.fpga;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kerf.models.graph.Segment;

/** Searches lanes and vectors of engines for a network on a fabric. */
public final class Explorer {
  /** Widths that divide most layers of the networks here, and can be wired. */
  private static final int[] WIDTHS = {1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256};

  /**
   * Multiply-adds a cycle of a kernel as TornadoVM emits it for Intel's FPGAs: it unrolls the inner
   * loop by four.
   */
  private static final int EMITTED_UNROLL = 4;

  private final Fabric fabric;
  private final List<Job> jobs;

  /**
   * @param network with all shapes known
   */
  public Explorer(Fabric fabric, Segment network) {
    this.fabric = fabric;
    this.jobs = Job.of(network);
  }

  /** Designs with that many engines that fit. */
  public List<Design> designs(Arithmetic arithmetic, int engines) {
    return engines == 1 ? single(arithmetic) : pipelined(arithmetic, engines);
  }

  private List<Design> single(Arithmetic arithmetic) {
    List<Design> designs = new ArrayList<>();
    for (int lanes : WIDTHS) {
      for (int vector : WIDTHS) {
        Stage stage = new Stage(new Engine(lanes, vector, arithmetic), jobs);
        designs.add(new Design(fabric, List.of(stage)));
      }
    }
    return designs.stream().filter(Design::fits).toList();
  }

  /**
   * The network in contiguous runs of about equal work, each with the fastest engine that its share
   * of the fabric holds; and the same with half the fabric, a quarter, and so on.
   */
  private List<Design> pipelined(Arithmetic arithmetic, int engines) {
    List<List<Job>> runs = balanced(engines);
    List<Design> designs = new ArrayList<>();
    for (long share = engines; share <= 64L * engines; share *= 2) {
      List<Stage> stages = new ArrayList<>();
      for (List<Job> run : runs) {
        fastest(run, arithmetic, fabric.dsp() / share, fabric.blocks() / share)
            .ifPresent(stages::add);
      }
      if (stages.size() == runs.size()) {
        designs.add(new Design(fabric, stages));
      }
    }
    return designs.stream().filter(Design::fits).toList();
  }

  private Optional<Stage> fastest(List<Job> run, Arithmetic arithmetic, long dsp, long blocks) {
    List<Stage> stages = new ArrayList<>();
    for (int lanes : WIDTHS) {
      for (int vector : WIDTHS) {
        stages.add(new Stage(new Engine(lanes, vector, arithmetic), run));
      }
    }
    return stages.stream()
        .filter(stage -> fabric.dsp(stage.engine()) <= dsp && stage.blocks(fabric) <= blocks)
        .min(
            Comparator.comparingLong(Stage::cycles)
                .thenComparingLong(stage -> fabric.dsp(stage.engine())));
  }

  /** Runs of jobs that end where the next share of all multiply-adds is reached. */
  private List<List<Job>> balanced(int parts) {
    double all = jobs.stream().mapToLong(Job::multiplyAdds).sum();
    List<List<Job>> runs = new ArrayList<>();
    List<Job> run = new ArrayList<>();
    double done = 0;
    for (Job job : jobs) {
      run.add(job);
      done += job.multiplyAdds();
      if (done >= all * (runs.size() + 1) / parts && runs.size() < parts - 1) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  /** Those than which no other is faster with as few multipliers and memory blocks. */
  public static List<Design> front(List<Design> designs) {
    return designs.stream()
        .filter(design -> designs.stream().noneMatch(other -> dominates(other, design)))
        .sorted(Comparator.comparingLong(Design::dsp))
        .toList();
  }

  private static boolean dominates(Design a, Design b) {
    boolean noWorse = a.seconds() <= b.seconds() && a.dsp() <= b.dsp() && a.blocks() <= b.blocks();
    boolean better = a.seconds() < b.seconds() || a.dsp() < b.dsp() || a.blocks() < b.blocks();
    return noWorse && better;
  }

  /** Multiply-adds of the network. */
  public long multiplyAdds() {
    return jobs.stream().mapToLong(Job::multiplyAdds).sum();
  }

  /** Seconds for a picture of kernels as TornadoVM emits them, one after another. */
  public double emittedSeconds() {
    return multiplyAdds() / (EMITTED_UNROLL * fabric.clock());
  }
}
