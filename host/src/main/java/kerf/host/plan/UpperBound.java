package kerf.host.plan;

import java.util.Arrays;
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
 * and {@code sum over g of x[g,d] t[g,d] <= L} for every device; the host's cores and the threads
 * that decode are such resources too. The dual gives every resource a price {@code y >= 0}, the
 * prices adding up to 1, and maximises {@code sum over g of min over d of y[d] t[g,d]}, what cores
 * and decoding cost added. That sum is a lower bound of the load for any such prices, so the bound
 * is evaluated from the prices and holds even where a solver is inexact.
 *
 * <p>Devices are taken as slow as they are beside each other. Where that is slower than one of them
 * alone, the one alone is the bound.
 *
 * @param rate pictures per second that no plan exceeds
 * @param prices by resource, devices first: the part it plays in the bound, adding up to 1; what
 *     has price 0 could be slower without lowering the bound
 */
public record UpperBound(double rate, Map<String, Double> prices) {
  /** The bound of a network whose every group runs somewhere. */
  static UpperBound of(Costs costs) {
    return of(costs, costs);
  }

  /**
   * The bound under two conditions.
   *
   * @param alone what devices take alone
   * @param busy what they take beside each other
   */
  static UpperBound of(Costs alone, Costs busy) {
    double[] best = prices(busy);
    double load = load(busy, best);
    for (int r = 0; r < best.length; r++) {
      double[] one = unit(best.length, r);
      if (load(busy, one) > load) {
        best = one;
        load = load(busy, one);
      }
    }
    for (int d = 0; d < alone.devices(); d++) {
      double[] single = single(alone, d);
      int binding = 0;
      for (int r = 1; r < single.length; r++) {
        binding = single[r] > single[binding] ? r : binding;
      }
      if (single[binding] < load) {
        load = single[binding];
        best = unit(single.length, binding);
      }
    }
    return new UpperBound(busy.model().batch() / load, named(busy, best));
  }

  private static double[] unit(int length, int at) {
    double[] unit = new double[length];
    unit[at] = 1;
    return unit;
  }

  private static Map<String, Double> named(Costs costs, double[] prices) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int d = 0; d < costs.devices(); d++) {
      named.put(costs.device(d).name(), prices[d]);
    }
    Loads loads = new Loads(costs);
    for (int r = costs.devices(); r < prices.length; r++) {
      if (prices[r] > 0) {
        named.put(loads.name(loads.cores() + r - costs.devices()), prices[r]);
      }
    }
    return named;
  }

  /** Loads of a device that computes all, of the cores then, and of decoding. */
  private static double[] single(Costs costs, int d) {
    double[] decoding = decoding(costs);
    for (int g = 0; g < costs.groups(); g++) {
      decoding[d] += costs.seconds(d, g);
      decoding[costs.devices()] += costs.coreSeconds(d, g) / costs.model().host().cores();
    }
    return decoding;
  }

  /** What decoding adds to the loads of devices, cores and decoding. */
  private static double[] decoding(Costs costs) {
    Loads loads = new Loads(costs);
    double[] all = loads.ofDecoding();
    double[] load = new double[costs.devices() + 2];
    System.arraycopy(all, loads.cores(), load, costs.devices(), 2);
    return load;
  }

  /** The load that these prices prove, seconds for a batch. */
  static double load(Costs costs, double[] prices) {
    double[] decoding = decoding(costs);
    double sum = 0;
    for (int r = 0; r < prices.length; r++) {
      sum += prices[r] * decoding[r];
    }
    for (int g = 0; g < costs.groups(); g++) {
      double least = Double.POSITIVE_INFINITY;
      for (int d = 0; d < costs.devices(); d++) {
        if (!Double.isInfinite(costs.seconds(d, g))) {
          double cores = prices[costs.devices()] * cores(costs, d, g);
          least = Math.min(least, prices[d] * costs.seconds(d, g) + cores);
        }
      }
      sum += least;
    }
    return sum;
  }

  private static double cores(Costs costs, int d, int g) {
    return costs.coreSeconds(d, g) / costs.model().host().cores();
  }

  private static double[] prices(Costs costs) {
    ExpressionsBasedModel model = Solver.programme();
    double[] decoding = decoding(costs);
    Variable[] price = new Variable[decoding.length];
    Expression total = model.newExpression("prices").level(1);
    double unit = unit(costs);
    for (int r = 0; r < price.length; r++) {
      price[r] = model.newVariable("y" + r).lower(0).upper(1).weight(decoding[r] / unit);
      total.set(price[r], 1);
    }
    Variable cores = price[costs.devices()];
    for (int g = 0; g < costs.groups(); g++) {
      Variable cost = model.newVariable("z" + g).lower(0).weight(1);
      for (int d = 0; d < costs.devices(); d++) {
        double time = costs.seconds(d, g);
        if (!Double.isInfinite(time)) {
          Expression row = model.newExpression("z" + g + "y" + d).upper(0);
          row.set(cost, 1).set(price[d], -time / unit);
          if (cores(costs, d, g) / unit > RouteMix.NOTHING) {
            row.set(cores, -cores(costs, d, g) / unit);
          }
        }
      }
    }
    Optimisation.Result result = model.maximise();
    double[] prices = new double[price.length];
    Arrays.setAll(prices, r -> Math.max(0, result.doubleValue(r)));
    double sum = Arrays.stream(prices).sum();
    Arrays.setAll(prices, r -> sum > 0 ? prices[r] / sum : 1.0 / prices.length);
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
