package io.throughline.projection;

import io.throughline.money.Money;
import io.throughline.order.terms.Bucket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;

/// A history in which many orders live at the same time, drawn from a seed: the same seed tells the
/// same story. Units only go where DOMAIN section 2 lets them; otherwise anything happens.
public final class RandomHistory {

  private static final List<String> CHANNELS = List.of("shopify", "amazon", "edi-x12");
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD");

  private static final Map<Bucket, List<Bucket>> WAYS =
      Map.of(
          Bucket.OPEN, List.of(Bucket.RESERVED, Bucket.RESERVED, Bucket.BACKORDERED),
          Bucket.BACKORDERED, List.of(Bucket.RESERVED),
          Bucket.RESERVED, List.of(Bucket.RELEASED, Bucket.RELEASED, Bucket.OPEN),
          Bucket.RELEASED, List.of(Bucket.PICKED, Bucket.PICKED, Bucket.SHIPPED, Bucket.OPEN),
          Bucket.PICKED, List.of(Bucket.PACKED, Bucket.PACKED, Bucket.OPEN),
          Bucket.PACKED, List.of(Bucket.SHIPPED),
          Bucket.SHIPPED, List.of(Bucket.DELIVERED, Bucket.DELIVERED, Bucket.LOST, Bucket.PACKED),
          Bucket.DELIVERED, List.of(Bucket.RETURNED));

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
      if (begun < orders && (history.alive.isEmpty() || history.dice.nextInt(8) == 0)) {
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
    var total = Money.ofMinor(dice.nextInt(1_000_000), currency);
    histories.received(number, channel, total);
    alive.add(new Life(number, total, dice.nextInt(30)));
  }

  private void goOn() {
    var life = alive.get(dice.nextInt(alive.size()));
    if (life.eventsLeft-- <= 0) {
      alive.remove(life);
      return;
    }
    switch (dice.nextInt(20)) {
      case 0, 1 -> histories.validated(life.number);
      case 2 -> histories.failedValidation(life.number, "TOTALS_DISAGREE");
      case 3 -> {
        if (dice.nextInt(5) == 0) {
          histories.rejected(life.number);
        }
      }
      case 4 -> release(life);
      case 5 -> hold(life);
      case 6, 7, 8, 9 -> money(life);
      case 10 -> service(life);
      case 11 -> closing(life);
      case 12 -> change(life);
      default -> move(life);
    }
  }

  private void move(Life life) {
    var from = List.copyOf(life.units.keySet()).get(dice.nextInt(life.units.size()));
    var ways = WAYS.get(from);
    if (ways != null) {
      int units = 1 + dice.nextInt(life.in(from));
      var to = ways.get(dice.nextInt(ways.size()));
      life.move(units, from, to);
      life.tell.moved(life.newId(), units, from, to);
    }
  }

  private void change(Life life) {
    int open = life.in(Bucket.OPEN);
    var worth = life.amount(dice);
    if (open > 0 && dice.nextInt(3) > 0) {
      life.move(open, Bucket.OPEN, Bucket.CANCELED);
      life.tell.canceled(life.newId(), open, Bucket.OPEN, worth);
    } else if (dice.nextBoolean()) {
      life.units.merge(Bucket.OPEN, 2, Integer::sum);
      life.tell.grown(life.newId(), open, open + 2, worth);
    } else {
      life.tell.mapped("TEE-" + dice.nextInt(3));
    }
  }

  private void money(Life life) {
    var id = "m" + dice.nextInt(3);
    var amount = life.amount(dice);
    switch (dice.nextInt(8)) {
      case 0, 1 -> life.tell.authorized(id, amount);
      case 2 -> life.tell.voided(id);
      case 3, 4 -> life.tell.captured(life.newId(), id, amount);
      case 5 -> life.tell.granted(id, amount, "GOODWILL");
      case 6 -> life.tell.refunded(id, dice.nextInt(5) == 0 ? Money.of("1.00", "CHF") : amount);
      default -> life.tell.writtenOff(life.newId(), amount);
    }
  }

  private void service(Life life) {
    var id = "t" + dice.nextInt(3);
    switch (dice.nextInt(5)) {
      case 0 -> life.tell.ticket(id);
      case 1 -> life.tell.answered(id);
      case 2 -> life.tell.contradicted(id);
      case 3 -> life.tell.settled(id);
      default -> life.tell.noted(life.newId());
    }
  }

  private void closing(Life life) {
    if (life.closed) {
      life.tell.reopened();
    } else {
      life.tell.closed();
    }
    life.closed = !life.closed;
  }

  private void hold(Life life) {
    var holdId = life.newId();
    life.holds.add(holdId);
    histories.held(life.number, holdId, "REASON_" + dice.nextInt(3));
  }

  private void release(Life life) {
    if (!life.holds.isEmpty()) {
      histories.released(life.number, life.holds.remove(dice.nextInt(life.holds.size())));
    }
  }

  private final class Life {

    private final int number;
    private final Lives tell;
    private final String currency;
    private final Map<Bucket, Integer> units = new EnumMap<>(Map.of(Bucket.OPEN, 2));
    private final List<String> holds = new ArrayList<>();
    private int eventsLeft;
    private int ids;
    private boolean closed;

    private Life(int number, Money total, int eventsLeft) {
      this.number = number;
      this.tell = new Lives(histories, number);
      this.currency = total.currency().code();
      this.eventsLeft = eventsLeft;
    }

    String newId() {
      return "id-" + ids++;
    }

    int in(Bucket bucket) {
      return units.getOrDefault(bucket, 0);
    }

    void move(int count, Bucket from, Bucket to) {
      units.merge(to, count, Integer::sum);
      units.computeIfPresent(from, (_, there) -> there == count ? null : there - count);
    }

    Money amount(Random dice) {
      return Money.ofMinor(1 + dice.nextInt(400_000), currency);
    }
  }
}
