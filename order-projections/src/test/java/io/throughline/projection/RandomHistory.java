package io.throughline.projection;

import io.throughline.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;

/// A history in which many orders live at the same time, drawn from a seed: the same seed tells the
/// same story.
public final class RandomHistory {

  private static final List<String> CHANNELS = List.of("shopify", "amazon", "edi-x12");
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD");

  private final Random dice;
  private final Histories histories = new Histories();
  private final List<Life> alive = new ArrayList<>();

  private RandomHistory(long seed) {
    this.dice = new Random(seed);
  }

  /// All events of so many orders, interleaved.
  public static List<DomainEventMessage<?>> of(int orders, long seed) {
    var history = new RandomHistory(seed);
    int begun = 0;
    while (begun < orders || !history.alive.isEmpty()) {
      if (begun < orders && (history.alive.isEmpty() || history.dice.nextInt(4) == 0)) {
        history.begin(begun++);
      } else {
        history.goOn();
      }
    }
    return history.histories.events();
  }

  private void begin(int number) {
    var currency = CURRENCIES.get(dice.nextInt(CURRENCIES.size()));
    var channel = CHANNELS.get(dice.nextInt(CHANNELS.size()));
    histories.received(number, channel, Money.ofMinor(dice.nextInt(1_000_000), currency));
    alive.add(new Life(number, dice.nextInt(8)));
  }

  private void goOn() {
    var life = alive.get(dice.nextInt(alive.size()));
    if (life.eventsLeft-- <= 0) {
      alive.remove(life);
      return;
    }
    switch (dice.nextInt(8)) {
      case 0 -> histories.validated(life.number);
      case 1 -> histories.failedValidation(life.number, "TOTALS_DISAGREE");
      case 2 -> {
        histories.rejected(life.number);
        alive.remove(life);
      }
      case 3, 4 -> release(life);
      default -> hold(life);
    }
  }

  private void hold(Life life) {
    var holdId = "hold-" + life.holds++;
    life.open.add(holdId);
    histories.held(life.number, holdId, "REASON_" + dice.nextInt(3));
  }

  private void release(Life life) {
    if (!life.open.isEmpty()) {
      histories.released(life.number, life.open.remove(dice.nextInt(life.open.size())));
    }
  }

  private static final class Life {

    private final int number;
    private final List<String> open = new ArrayList<>();
    private int eventsLeft;
    private int holds;

    private Life(int number, int eventsLeft) {
      this.number = number;
      this.eventsLeft = eventsLeft;
    }
  }
}
