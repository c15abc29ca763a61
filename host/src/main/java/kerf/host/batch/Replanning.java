package kerf.host.batch;

import java.util.Set;
import kerf.host.plan.Candidate;
import kerf.host.plan.Conditions;

/** Plans again under what is known by now, with all demands that the first plan had to meet. */
@FunctionalInterface
public interface Replanning {
  /**
   * The best plan that can be run.
   *
   * @param conditions what devices take
   * @param pictures that are left
   * @param retired ids of devices that failed and must not come in it
   * @throws kerf.models.KerfException when there is none
   */
  Candidate best(Conditions conditions, long pictures, Set<String> retired);
}
