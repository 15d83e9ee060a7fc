package io.throughline.load;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One measurement from beginning to end.
public final class Load {

  private static final int GENTLY_PER_SECOND = 20;

  private final LoadPlan plan;
  private final Consumer<String> progress;
  private final Clock clock = Clock.systemUTC();
  private final List<String> notes = new ArrayList<>();
  private final Sender sender = new Sender();
  private final PreparedOrders orders;

  /// @param progress hears what is being done
  public Load(LoadPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
    this.orders = new PreparedOrders(plan.target(), clock);
  }

  /// Measures. Takes a few times the planned time.
  ///
  /// @throws LoadFailed when the instance cannot be measured
  public LoadReport run() {
    var startedAt = clock.instant().toString();
    tryOne();
    var environment = Environment.of(plan.database());
    noteWhatIsMissing();
    var steps = new ArrayList<LoadReport.Step>();
    var step = new Step(plan, sender, orders, progress, notes);
    for (int senders : plan.concurrency()) {
      steps.add(step.measure(senders));
    }
    say("visibility at %d orders a second".formatted(GENTLY_PER_SECOND));
    var gentle =
        new Visibility(sender, plan.target(), plan.database())
            .atRate(GENTLY_PER_SECOND, plan.time(), orders);
    return new LoadReport(
        startedAt, environment, List.copyOf(steps), gentle, rebuilds(), List.copyOf(notes));
  }

  /// One order, all the way: a wrong secret, key or database ends here and not in a table of zeros.
  private void tryOne() {
    say("one order to " + plan.target().door());
    var tally = new Tally();
    try {
      if (!sender.send(orders.next(), tally)) {
        throw new LoadFailed("the first order was not accepted: " + tally.firstRefusal());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    new Drain(sender, plan.target(), plan.database()).await(tally.accepted());
  }

  private void noteWhatIsMissing() {
    if (plan.database().isEmpty()) {
      notes.add(
          "No access to the database: no floor, no rebuild, no visibility of value-in-flight, and"
              + " only the orders that were answered last are known to be visible.");
    } else if (plan.floor() && plan.owner().isEmpty()) {
      notes.add("No access as the owner of the database: no floor.");
    }
  }

  private List<LoadReport.Rebuild> rebuilds() {
    if (!plan.rebuild() || plan.database().isEmpty()) {
      return List.of();
    }
    say("rebuild");
    var figures = new Rebuilds(sender, plan.target(), plan.database().get()).all();
    if (figures.isEmpty()) {
      notes.add("The instance offers no rebuild over HTTP.");
    }
    return figures;
  }

  private void say(String line) {
    progress.accept(line);
  }
}
