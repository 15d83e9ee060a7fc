package io.throughline.projection.cases;

import io.throughline.exceptioncase.event.CaseAssigned;
import io.throughline.exceptioncase.event.CaseEvent;
import io.throughline.exceptioncase.event.CaseRaised;
import io.throughline.exceptioncase.event.CaseResolved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/// The vocabulary of these tests: tells cases' stories, one event a second.
final class CaseHistories {

  static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private final List<DomainEventMessage<?>> events = new ArrayList<>();
  private final Map<String, Long> nextSequence = new HashMap<>();

  /// All events of so many cases, interleaved, drawn from a seed.
  static List<DomainEventMessage<?>> random(int cases, long seed) {
    var dice = new Random(seed);
    var histories = new CaseHistories();
    var open = new ArrayList<Integer>();
    int begun = 0;
    while (begun < cases || !open.isEmpty()) {
      if (begun < cases && (open.isEmpty() || dice.nextInt(3) == 0)) {
        var channel = dice.nextInt(4) == 0 ? null : "channel-" + dice.nextInt(3);
        histories.raised(begun, "TYPE_" + dice.nextInt(4), severity(dice), channel);
        open.add(begun++);
        continue;
      }
      var number = open.get(dice.nextInt(open.size()));
      switch (dice.nextInt(4)) {
        case 0 -> histories.resolved(number, "RESOLUTION_" + dice.nextInt(3));
        case 1 -> histories.assigned(number, "owner-" + dice.nextInt(3), null);
        default -> histories.assigned(number, "owner-" + dice.nextInt(3), START.plusSeconds(9));
      }
      if (dice.nextInt(8) == 0 || histories.last() instanceof CaseResolved) {
        open.removeIf(number::equals);
      }
    }
    return histories.events();
  }

  private static String severity(Random dice) {
    return List.of("LOW", "MEDIUM", "HIGH").get(dice.nextInt(3));
  }

  private Object last() {
    return events.getLast().getPayload();
  }

  List<DomainEventMessage<?>> events() {
    return List.copyOf(events);
  }

  static String id(int number) {
    return "case-00000000-0000-5000-8000-%012d".formatted(number);
  }

  static Instant at(int index) {
    return START.plusSeconds(index);
  }

  CaseHistories raised(int number, String type, String severity, @Nullable String channel) {
    return add(
        new CaseRaised(
            id(number),
            type,
            severity,
            "order",
            "order-" + number,
            channel,
            "3 of 2 units",
            "ask for the third unit back",
            "operations",
            null,
            "event-" + number,
            now()));
  }

  CaseHistories assigned(int number, String owner, @Nullable Instant dueAt) {
    return add(new CaseAssigned(id(number), owner, dueAt, now()));
  }

  CaseHistories resolved(int number, String resolution) {
    return add(
        new CaseResolved(
            id(number), "order", "order-" + number, "event-" + number, resolution, "", now()));
  }

  private Instant now() {
    return at(events.size());
  }

  private CaseHistories add(CaseEvent event) {
    long sequence = nextSequence.merge(event.caseId(), 1L, Long::sum) - 1;
    events.add(
        new GenericDomainEventMessage<>(
            "ExceptionCase",
            event.caseId(),
            sequence,
            event,
            Map.of("actor", "policy:policy-raise-case"),
            new UUID(0, events.size()).toString(),
            now()));
    return this;
  }
}
