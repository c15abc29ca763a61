package kerf.host.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * No plan on these devices can be faster, whatever it cuts: the linear programme that spreads
 * fractions of every group's work over the devices, with transfers free and memory unlimited.
 *
 * <p>The least possible load is {@code min L} with {@code sum over d of x[g,d] = 1} for every group
 * and {@code sum over g of x[g,d] t[g,d] <= L} for every device. Its dual gives every device a
 * price {@code y[d] >= 0}, the prices adding up to 1, and maximises {@code sum over g of min over d
 * of y[d] t[g,d]}. That sum is a lower bound of the load for any such prices, so the bound is
 * evaluated from the prices and holds even where a solver is inexact.
 *
 * @param rate pictures per second that no plan exceeds
 * @param prices by device: the part it plays in the bound, adding up to 1; a device of price 0
 *     could be slower without lowering the bound
 */
public record UpperBound(double rate, Map<String, Double> prices) {
  static {
    // Else ojAlgo writes a notice about the hardware to standard output, where results go.
    System.setProperty("shut.up.ojAlgo", "");
  }

  /** The bound of a network whose every group runs somewhere. */
  static UpperBound of(Costs costs) {
    double[] prices = prices(costs);
    double load = load(costs, prices);
    for (int d = 0; d < costs.devices(); d++) {
      double[] alone = new double[costs.devices()];
      alone[d] = 1;
      if (load(costs, alone) > load) {
        prices = alone;
        load = load(costs, alone);
      }
    }
    Map<String, Double> named = new LinkedHashMap<>();
    for (int d = 0; d < costs.devices(); d++) {
      named.put(costs.device(d).name(), prices[d]);
    }
    return new UpperBound(costs.model().batch() / load, named);
  }

  /** The load that these prices prove, seconds for a batch. */
  static double load(Costs costs, double[] prices) {
    double sum = 0;
    for (int g = 0; g < costs.groups(); g++) {
      double least = Double.POSITIVE_INFINITY;
      for (int d = 0; d < costs.devices(); d++) {
        double time = costs.seconds(d, g);
        if (!Double.isInfinite(time)) {
          least = Math.min(least, prices[d] * time);
        }
      }
      sum += least;
    }
    return sum;
  }

  private static double[] prices(Costs costs) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] price = new Variable[costs.devices()];
    Expression total = model.newExpression("prices").level(1);
    for (int d = 0; d < price.length; d++) {
      price[d] = model.newVariable("y" + d).lower(0).upper(1);
      total.set(price[d], 1);
    }
    double unit = unit(costs);
    for (int g = 0; g < costs.groups(); g++) {
      Variable cost = model.newVariable("z" + g).lower(0).weight(1);
      for (int d = 0; d < price.length; d++) {
        double time = costs.seconds(d, g);
        if (!Double.isInfinite(time)) {
          Expression row = model.newExpression("z" + g + "y" + d).upper(0);
          row.set(cost, 1).set(price[d], -time / unit);
        }
      }
    }
    Optimisation.Result result = model.maximise();
    double[] prices = new double[price.length];
    double sum = 0;
    for (int d = 0; d < prices.length; d++) {
      prices[d] = Math.max(0, result.doubleValue(d));
      sum += prices[d];
    }
    for (int d = 0; d < prices.length; d++) {
      prices[d] = sum > 0 ? prices[d] / sum : 1.0 / prices.length;
    }
    return prices;
  }

  /** The greatest time: the solver's tolerances are meant for numbers about 1. */
  private static double unit(Costs costs) {
    double greatest = 0;
    for (int g = 0; g < costs.groups(); g++) {
      for (int d = 0; d < costs.devices(); d++) {
        double time = costs.seconds(d, g);
        greatest = Double.isInfinite(time) ? greatest : Math.max(greatest, time);
      }
    }
    return greatest > 0 ? greatest : 1;
  }
}
