package io.throughline.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Measures one number of senders: warm up, visibility, orders per second, the floor beside it.
///
/// @param plan what to measure
/// @param sender sends
/// @param orders to be sent
/// @param progress hears what is being done
/// @param notes takes what the reader of the figures must know
record Step(
    LoadPlan plan,
    Sender sender,
    PreparedOrders orders,
    Consumer<String> progress,
    List<String> notes) {

  private static final Duration TO_LEARN_THE_PACE = Duration.ofSeconds(1);

  LoadReport.Step measure(int senders) {
    var loop = new ClosedLoop(sender);
    say(senders, "warming up");
    loop.run(senders, plan.warmup(), orders, _ -> {});
    say(senders, "visibility");
    var visibility =
        new Visibility(sender, plan.target(), plan.database())
            .underLoad(senders, plan.time().dividedBy(2), orders);
    var pace = loop.run(senders, TO_LEARN_THE_PACE, orders, _ -> {});
    drain().await(pace.tally().accepted());
    return timed(senders, loop, orders.ahead(pace.perSecond(), plan.time()), visibility);
  }

  private LoadReport.Step timed(
      int senders, ClosedLoop loop, OrderSource ahead, List<LoadReport.Visibility> visibility) {
    say(senders, "orders per second");
    var before = plan.database().map(DatabaseWork::now);
    var run = loop.run(senders, plan.time(), ahead, _ -> {});
    if (run.tally().accepted().isEmpty()) {
      throw new LoadFailed("no order was accepted: " + run.tally().firstRefusal());
    }
    long answered = System.nanoTime();
    drain().await(run.tally().accepted());
    var throughput = throughput(run, (System.nanoTime() - answered) / 1e9);
    var work =
        before.flatMap(then -> plan.database().map(now -> DatabaseWork.now(now).since(then)));
    var floor = work.flatMap(done -> floor(senders, throughput, run.tally().orderIds(), done));
    return new LoadReport.Step(senders, throughput, visibility, floor.orElse(null));
  }

  private LoadReport.Throughput throughput(ClosedLoop.Run run, double drained) {
    var tally = run.tally();
    if (tally.refused() > 0) {
      notes.add("%d not accepted, such as: %s".formatted(tally.refused(), tally.firstRefusal()));
    }
    return new LoadReport.Throughput(
        tally.accepted().size(),
        tally.pending(),
        tally.refused(),
        run.seconds(),
        run.perSecond(),
        tally.latencies(),
        drained,
        tally.accepted().size() / (run.seconds() + drained),
        run.processors());
  }

  private Optional<LoadReport.Floor> floor(
      int senders, LoadReport.Throughput run, List<String> orderIds, DatabaseWork work) {
    if (!plan.floor() || plan.owner().isEmpty()) {
      return Optional.empty();
    }
    say(senders, "the floor");
    var floor = new Floor(plan.owner().get(), plan.time());
    return Optional.of(floor.beside(senders, run, orderIds, work));
  }

  private Drain drain() {
    return new Drain(sender, plan.target(), plan.database());
  }

  private void say(int senders, String what) {
    progress.accept("%d senders: %s".formatted(senders, what));
  }
}
