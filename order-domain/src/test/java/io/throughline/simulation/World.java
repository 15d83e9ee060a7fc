package io.throughline.simulation;

import io.throughline.order.terms.LineUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Where the actors of one history live: its dice, its clock, and what they heard.
final class World {

  static final Instant BEGIN = Instant.parse("2026-11-20T09:00:00Z");
  static final List<String> NODES = List.of("east", "west");

  final Dice dice;
  final Model model;
  final List<News> orders = new ArrayList<>();
  private Instant now = BEGIN;

  World(Dice dice, Model model) {
    this.dice = dice;
    this.model = model;
  }

  Instant now() {
    return now;
  }

  void pass(int seconds) {
    now = now.plusSeconds(seconds);
  }

  /// When something happened that is told now.
  Instant earlier() {
    return now.minus(Duration.ofSeconds(dice.below(90)));
  }

  /// An id out of few, so that repeats and mistaken ids come often.
  String id(String kind) {
    return kind + "-" + dice.between(1, 5);
  }

  /// One of the known ids, and now and then one that nobody knows.
  String oneOf(List<String> known, String kind) {
    return known.isEmpty() || dice.percent(4) ? id(kind) : dice.of(known);
  }

  /// Some units of some lines, sometimes more than there are.
  List<LineUnits> someUnits(News news) {
    var units = new ArrayList<LineUnits>();
    for (var line : news.lines()) {
      if (dice.percent(60)) {
        units.add(new LineUnits(line.lineId(), dice.between(1, line.quantity())));
      }
    }
    if (units.isEmpty()) {
      units.add(new LineUnits(news.lines().getFirst().lineId(), dice.between(1, 2)));
    }
    return units;
  }
}
