package io.throughline.simulation;

import io.throughline.order.command.ReceiveOrder;
import io.throughline.stock.command.StockItemId;
import java.util.ArrayList;
import java.util.List;

/// One history, drawn from a seed: a little stock, one or two orders, and some twenty commands of
/// actors who are more or less busy in each history, among reactions that come when they like.
final class History {

  private static final int STEPS = 22;

  private final Run run;
  private final Dice dice;
  private final World world;
  private final StockActor keeper;
  private final List<Actor> urn = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final int trouble;

  History(long seed, Stack stack) {
    this.run = new Run(stack);
    this.dice = new Dice(seed);
    this.world = new World(dice, run.model());
    this.keeper = new StockActor(world);
    var provider = new ProviderActor(world);
    var node = new NodeActor(world);
    List<Actor> everybody =
        List.of(
            new ChannelActor(world),
            provider,
            node,
            new CarrierActor(world),
            new DeskActor(world, stack),
            new AfterActor(world),
            keeper);
    for (var who : everybody) {
      for (int balls = dice.any(0, 1, 3, 6); balls > 0; balls--) {
        urn.add(who);
      }
    }
    urn.add(provider);
    urn.add(node);
    this.trouble = dice.any(0, 0, 3, 10);
  }

  /// What was done so far; after a violation the last one broke it.
  List<Step> steps() {
    return steps;
  }

  Run run() {
    return run;
  }

  /// Lives it to the end.
  ///
  /// @throws Violation when something did not hold
  void live() {
    try {
      begin();
    } catch (IllegalStateException defect) {
      throw Violation.of(defect);
    }
  }

  private void begin() {
    prepare();
    for (int step = 0; step < STEPS; step++) {
      world.pass(dice.below(600));
      act();
      react(dice.below(7));
    }
    run.rest(world.now());
    run.nothingLeftToDo(world.now());
  }

  private void prepare() {
    if (dice.percent(60)) {
      tell(keeper.policy());
    }
    for (var sku : OrderMaker.SKUS) {
      if (dice.percent(85)) {
        tell(keeper.receipt(StockItemId.of(sku), dice.of(World.NODES), dice.between(1, 9)));
      }
    }
    var maker = new OrderMaker(dice, dice.any(0, 0, 5));
    int orders = dice.any(1, 1, 2);
    for (int number = 1; number <= orders; number++) {
      var news = new News(maker.order("100" + number, world.now()));
      run.follow(news);
      world.orders.add(news);
      if (dice.percent(8)) {
        act(); // something is told of an order that nobody knows yet
      }
      tell(news.order);
      react(dice.any(0, 6, 25));
    }
  }

  private void act() {
    var news = dice.of(world.orders);
    var told = steps.stream().filter(Step.Tell.class::isInstance).toList();
    if (!told.isEmpty() && dice.percent(10)) {
      var earlier = (Step.Tell) dice.of(told);
      tell(late(earlier.command()));
      return;
    }
    var command = dice.of(urn).next(news);
    if (command != null) {
      tell(command);
    }
  }

  private Object late(Object command) {
    return dice.percent(50) ? command : Repeat.at(command, world.now());
  }

  private void tell(Object command) {
    var mishap =
        dice.percent(trouble) ? dice.any(Mishap.ROLLED_BACK, Mishap.ANSWER_LOST) : Mishap.NONE;
    var outcome = apply(new Step.Tell(command, mishap, dice.percent(15), world.now()));
    boolean first = command instanceof ReceiveOrder;
    if (outcome instanceof Outcome.Unknown && (first || dice.percent(70))) {
      apply(new Step.Tell(Repeat.at(command, world.now()), Mishap.NONE, false, world.now()));
    }
  }

  private void react(int deliveries) {
    for (int i = 0; i < deliveries; i++) {
      var waiting = run.reactions().waiting();
      if (waiting.isEmpty()) {
        return;
      }
      var next = dice.of(waiting);
      int again = dice.percent(trouble) ? dice.between(1, 3) : 0;
      var mishap =
          dice.percent(trouble) ? dice.any(Mishap.ROLLED_BACK, Mishap.ANSWER_LOST) : Mishap.NONE;
      apply(
          new Step.React(
              new Reactions.Delivery(next.reaction(), next.stream(), again), mishap, world.now()));
    }
  }

  private Outcome apply(Step step) {
    steps.add(step);
    return run.apply(step);
  }
}
