package io.throughline.simulation;

import org.junit.jupiter.api.Test;

class SimulationTest {
  @Test
  void histories() {
    long seed = Long.getLong("throughline.seed", 1L);
    int histories = Integer.getInteger("throughline.histories", 20_000);
    var stack = new Stack(false);
    long start = System.nanoTime();
    var failures = new java.util.TreeMap<String, java.util.List<String>>();
    var kinds = new java.util.TreeMap<String, Integer>();
    long commands = 0;
    for (long s = seed; s < seed + histories; s++) {
      var history = new History(s, stack);
      try {
        history.live();
      } catch (Violation v) {
        failures
            .computeIfAbsent(v.check(), _ -> new java.util.ArrayList<>())
            .add(s + " " + history.steps().size() + " " + v.getMessage());
      } catch (RuntimeException v) {
        var l =
            failures.computeIfAbsent(
                "X " + v.getClass().getSimpleName(), _ -> new java.util.ArrayList<>());
        if (l.isEmpty()) v.printStackTrace();
        l.add(s + " " + v.getMessage());
      }
      if (histories == 1) {
        history.run().events().forEach(System.out::println);
      }
      commands += history.run().commands();
      history.run().model().kinds().forEach(k -> kinds.merge(k, 1, Integer::sum));
    }
    double sec = (System.nanoTime() - start) / 1e9;
    System.out.printf("%d histories in %.1f s, %d commands%n", histories, sec, commands);
    System.out.println(kinds);
    failures.forEach(
        (k, v) ->
            System.out.println(
                k
                    + " "
                    + v.size()
                    + "\n   "
                    + String.join("\n   ", v.subList(0, Math.min(2, v.size())))));
  }
}
