package kerf.host.plan;

import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The linear programme over routes: {@code max sum over r of x[r]} with {@code sum over r of x[r]
 * load[r][k] <= 1} for every resource k, x the batches a second that take each route.
 */
final class RouteMix {
  /** Less than this is nothing: a solver cannot stand numbers of very different size. */
  static final double NOTHING = 1e-9;

  private RouteMix() {}

  /**
   * Prices of the resources: {@code min sum over k of y[k]} with {@code sum over k of y[k]
   * load[r][k] >= 1} for every route. A route that costs less than 1 at these prices would make the
   * mix faster.
   *
   * @param loads of each route, about 1
   */
  static double[] prices(List<double[]> loads) {
    ExpressionsBasedModel model = Solver.programme();
    int resources = loads.getFirst().length;
    Variable[] price = new Variable[resources];
    for (int k = 0; k < resources; k++) {
      price[k] = model.newVariable("y" + k).lower(0).weight(1);
    }
    for (int r = 0; r < loads.size(); r++) {
      Expression row = model.newExpression("r" + r).lower(1);
      for (int k = 0; k < resources; k++) {
        if (loads.get(r)[k] > NOTHING) {
          row.set(price[k], loads.get(r)[k]);
        }
      }
    }
    Optimisation.Result result = model.minimise();
    double[] prices = new double[resources];
    Arrays.setAll(prices, k -> Math.max(0, result.doubleValue(k)));
    return prices;
  }

  /**
   * Batches a second of each route, scaled so that no resource is overused, however inexact the
   * solver.
   *
   * @param loads of each route, about 1
   */
  static double[] rates(List<double[]> loads) {
    ExpressionsBasedModel model = Solver.programme();
    Variable[] rate = new Variable[loads.size()];
    for (int r = 0; r < rate.length; r++) {
      rate[r] = model.newVariable("x" + r).lower(0).weight(1);
    }
    for (int k = 0; k < loads.getFirst().length; k++) {
      Expression row = model.newExpression("k" + k).upper(1);
      for (int r = 0; r < rate.length; r++) {
        if (loads.get(r)[k] > NOTHING) {
          row.set(rate[r], loads.get(r)[k]);
        }
      }
    }
    Optimisation.Result result = model.maximise();
    double[] rates = new double[rate.length];
    Arrays.setAll(rates, r -> Math.max(0, result.doubleValue(r)));
    double[] used = new double[loads.getFirst().length];
    for (int r = 0; r < rates.length; r++) {
      for (int k = 0; k < used.length; k++) {
        used[k] += rates[r] * loads.get(r)[k];
      }
    }
    double most = Loads.greatest(used);
    Arrays.setAll(rates, r -> most > 0 ? rates[r] / most : 0);
    return rates;
  }
}
