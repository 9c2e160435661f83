package dev.vna.benchmarks.stores;

import dev.vna.benchmarks.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Does the same in several ways, in turns: each round all of them, in another order, so that
 * whatever else the machine does strikes all alike.
 */
final class StoreRun {
  /** One way. */
  @FunctionalInterface
  interface Way {
    /** Does it once; what is to be prepared is prepared, and not measured. */
    Runnable prepare() throws IOException;
  }

  /** Times of one way, and their ratios to the first in the same round. */
  record Result(Samples millis, Samples ratios) {}

  private final Map<String, Way> ways = new LinkedHashMap<>();

  StoreRun with(String name, Way way) {
    ways.put(name, way);
    return this;
  }

  /** Runs all; the first way is what others are compared with. */
  Map<String, Result> run(int warmUpRounds, int rounds) throws IOException {
    Map<String, Result> results = new LinkedHashMap<>();
    ways.keySet().forEach(name -> results.put(name, new Result(new Samples(), new Samples())));
    List<String> order = new ArrayList<>(ways.keySet());
    String reference = order.get(0);
    for (int round = 0; round < warmUpRounds + rounds; round++) {
      Map<String, Double> millis = new LinkedHashMap<>();
      for (String name : order) {
        Runnable prepared = ways.get(name).prepare();
        long start = System.nanoTime();
        prepared.run();
        millis.put(name, (System.nanoTime() - start) / 1e6);
      }
      order.add(order.remove(0));
      if (round >= warmUpRounds) {
        for (String name : ways.keySet()) {
          results.get(name).millis().add(millis.get(name));
          results.get(name).ratios().add(millis.get(name) / millis.get(reference));
        }
      }
    }
    return results;
  }
}
