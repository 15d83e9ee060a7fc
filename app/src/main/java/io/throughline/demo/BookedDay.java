package io.throughline.demo;

import io.throughline.order.command.RecordDispute;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A business day of a shop in the demo's books. The same day gives the same orders each time, so
/// that telling it again changes nothing; what went wrong that day, the date decides.
///
/// @param shop where
/// @param day when
record BookedDay(BookedShop shop, LocalDate day) {

  private static final int DEAREST = 20_000;
  private static final int CHEAPEST = 1_000;
  private static final int TAX_PERCENT = 8;

  /// What went wrong on a day, one thing a day.
  enum Trouble {
    SHORT_SETTLEMENT,
    CHARGEBACK,
    ORPHAN_LINE,
    RETURN,
    NO_FILE
  }

  Trouble trouble() {
    return Trouble.values()[Math.floorMod(day.toEpochDay(), Trouble.values().length)];
  }

  boolean has(Trouble trouble) {
    return trouble() == trouble && shop.equals(BookedShop.WEB);
  }

  List<BookedOrder> orders() {
    var dice = new Random(day.toEpochDay() * 31 + shop.prefix().hashCode());
    return IntStream.rangeClosed(1, shop.ordersPerDay())
        .mapToObj(number -> order(number, CHEAPEST + dice.nextInt(DEAREST - CHEAPEST)))
        .toList();
  }

  private BookedOrder order(int number, long goods) {
    return new BookedOrder(shop, day, number, goods, goods * TAX_PERCENT / 100);
  }

  /// The order that something happens to later.
  BookedOrder first() {
    return orders().getFirst();
  }

  /// An order of the day that nobody told of in time.
  BookedOrder late() {
    return order(shop.ordersPerDay() + 1, CHEAPEST);
  }

  /// What is told of the day itself, and of its first order until today.
  List<Object> facts(LocalDate today) {
    var facts = new ArrayList<Object>();
    for (var order : orders()) {
      facts.addAll(List.of(order.received(), order.captured()));
    }
    if (has(Trouble.RETURN) && later(1).isBefore(today)) {
      facts.add(first().returned(later(1)));
    }
    if (has(Trouble.CHARGEBACK) && later(1).isBefore(today)) {
      facts.add(first().disputed(RecordDispute.OPENED, later(1)));
    }
    if (has(Trouble.CHARGEBACK) && later(6).isBefore(today)) {
      facts.add(first().disputed("LOST", later(6)));
    }
    return facts;
  }

  /// So many working days later.
  LocalDate later(int workingDays) {
    var when = day;
    for (int passed = 0; passed < workingDays; ) {
      when = when.plusDays(1);
      if (isWorkingDay(when)) {
        passed++;
      }
    }
    return when;
  }

  static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
