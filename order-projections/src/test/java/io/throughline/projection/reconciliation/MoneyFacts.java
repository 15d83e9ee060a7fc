package io.throughline.projection.reconciliation;

import io.throughline.businessday.event.BusinessDayClosed;
import io.throughline.businessday.event.BusinessDayReopened;
import io.throughline.clearing.event.LinesMatched;
import io.throughline.clearing.event.MatchRevoked;
import io.throughline.clearing.event.SettlementDueMoved;
import io.throughline.clearing.event.VarianceClassified;
import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import io.throughline.order.event.DisputeOpened;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.Totals;
import io.throughline.rail.event.RailTermsSet;
import io.throughline.rail.terms.RailTerms;
import io.throughline.settlement.event.BankCreditRecorded;
import io.throughline.settlement.event.PayoutFailed;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementBegun;
import io.throughline.settlement.event.SettlementLinesRecorded;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/// The vocabulary of these tests: what orders, rails and people say about money, in channel {@code
/// web} of account {@code acme} and US dollars unless told otherwise. Amounts are minor units.
final class MoneyFacts {

  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  static final String ACCOUNT = "acme";

  private final List<DomainEventMessage<?>> events = new ArrayList<>();
  private final Map<String, Long> sequences = new HashMap<>();
  private String channel = "web";
  private String currency = "USD";

  static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
  }

  static String order(String number) {
    return "order-" + UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8));
  }

  static String settlement(String rail, String batch) {
    return "settlement:" + rail + ":" + batch;
  }

  List<DomainEventMessage<?>> events() {
    return List.copyOf(events);
  }

  MoneyFacts in(String newChannel, String newCurrency) {
    channel = newChannel;
    currency = newCurrency;
    return this;
  }

  private Instant now() {
    return START.plusSeconds(events.size());
  }

  private MoneyFacts add(String type, String id, Object event) {
    long sequence = sequences.merge(id, 1L, Long::sum) - 1;
    events.add(
        new GenericDomainEventMessage<>(
            type, id, sequence, event, Map.of(), new UUID(7, events.size()).toString(), now()));
    return this;
  }

  private MoneyFacts ofOrder(Object event, String number) {
    return add("Order", order(number), event);
  }

  MoneyFacts received(String number) {
    var total = Money.ofMinor(100, currency);
    var zero = Money.zero(total.currency());
    var line = new OrderLine("line-1", "1", "TEE-S", "Shirt", 1, total, zero, List.of(), true);
    return ofOrder(
        new OrderReceived(
            order(number),
            channel,
            ACCOUNT,
            number,
            "#" + number,
            null,
            now(),
            now(),
            null,
            "paid",
            new OrderTerms(
                false,
                List.of(line),
                List.of(),
                new Totals(total, zero, zero, zero, zero, total, total)),
            null,
            null,
            "d1ge57"),
        number);
  }

  MoneyFacts captured(String rail, String number, String id, String day, long minor) {
    return ofOrder(
        new PaymentCaptured(
            order(number), id, null, rail, Money.ofMinor(minor, currency), day(day), now(), now()),
        number);
  }

  MoneyFacts refunded(String rail, String number, String id, String day, long minor) {
    return ofOrder(
        new OrderRefunded(
            order(number),
            id,
            rail,
            Money.ofMinor(minor, currency),
            null,
            null,
            day(day),
            now(),
            now()),
        number);
  }

  MoneyFacts refundReversed(String rail, String number, String id, String day, long minor) {
    return ofOrder(
        new RefundReversed(
            order(number), id, rail, Money.ofMinor(minor, currency), day(day), now(), now()),
        number);
  }

  MoneyFacts disputed(
      String rail, String number, String id, boolean inquiry, String day, long minor) {
    return ofOrder(
        new DisputeOpened(
            order(number),
            id,
            inquiry,
            Money.ofMinor(minor, currency),
            null,
            rail,
            day(day),
            now(),
            now()),
        number);
  }

  MoneyFacts resolved(
      String rail, String number, String id, String outcome, String day, long minor) {
    return ofOrder(
        new DisputeResolved(
            order(number),
            id,
            outcome,
            false,
            Money.ofMinor(minor, currency),
            null,
            rail,
            day(day),
            now(),
            now()),
        number);
  }

  /// A line of the currency that is told now.
  SettlementLine line(
      String key,
      LineKind kind,
      @Nullable String orderRef,
      @Nullable String reference,
      long minor) {
    return new SettlementLine(
        key,
        kind,
        "raw",
        orderRef,
        reference,
        null,
        null,
        SignedMoney.ofMinor(minor, currency),
        null);
  }

  MoneyFacts begun(String rail, String batch, int revision, String day, long payout) {
    var id = settlement(rail, batch);
    return add(
        "SettlementBatch",
        id,
        new SettlementBegun(
            id,
            rail,
            batch,
            revision,
            "hash-" + revision,
            batch + ".csv",
            channel,
            ACCOUNT,
            day(day),
            SignedMoney.ofMinor(payout, currency),
            null,
            now()));
  }

  MoneyFacts lines(String rail, String batch, int revision, int chunk, SettlementLine... lines) {
    var id = settlement(rail, batch);
    return add(
        "SettlementBatch",
        id,
        new SettlementLinesRecorded(id, revision, chunk, List.of(lines), now()));
  }

  MoneyFacts accepted(
      String rail, String batch, int revision, String day, long payout, SettlementLine... lines) {
    var id = settlement(rail, batch);
    return add(
        "SettlementBatch",
        id,
        new SettlementBatchAccepted(
            id,
            rail,
            batch,
            revision,
            "hash-" + revision,
            channel,
            ACCOUNT,
            day(day),
            SignedMoney.ofMinor(payout, currency),
            lines.length,
            SignedMoney.sums(Arrays.stream(lines).map(SettlementLine::amount).toList()),
            now()));
  }

  /// A whole statement, its lines in chunks of two.
  MoneyFacts settled(String rail, String batch, String day, long payout, SettlementLine... lines) {
    return settled(rail, batch, 1, day, payout, lines);
  }

  MoneyFacts settled(
      String rail, String batch, int revision, String day, long payout, SettlementLine... lines) {
    begun(rail, batch, revision, day, payout);
    for (int from = 0; from < lines.length; from += 2) {
      lines(
          rail,
          batch,
          revision,
          from / 2,
          Arrays.copyOfRange(lines, from, Math.min(lines.length, from + 2)));
    }
    return accepted(rail, batch, revision, day, payout, lines);
  }

  MoneyFacts payoutFailed(String rail, String batch, String day, long minor) {
    var id = settlement(rail, batch);
    return add(
        "SettlementBatch",
        id,
        new PayoutFailed(
            id,
            rail,
            batch,
            channel,
            ACCOUNT,
            SignedMoney.ofMinor(minor, currency),
            "ACCOUNT_CLOSED",
            day(day),
            now(),
            now()));
  }

  MoneyFacts credited(String rail, String batch, String creditId, String day, long minor) {
    var id = settlement(rail, batch);
    return add(
        "SettlementBatch",
        id,
        new BankCreditRecorded(
            id,
            creditId,
            rail,
            channel,
            ACCOUNT,
            SignedMoney.ofMinor(minor, currency),
            day(day),
            now(),
            now()));
  }

  private static String clearing(String rail, @Nullable String orderRef) {
    return "clearing:" + rail + ":" + orderRef;
  }

  MoneyFacts classified(
      String rail,
      @Nullable String orderRef,
      @Nullable String reference,
      String varianceClass,
      String day,
      long minor) {
    var id = clearing(rail, orderRef);
    return add(
        "Clearing",
        id,
        new VarianceClassified(
            id,
            "c" + events.size(),
            rail,
            channel,
            ACCOUNT,
            orderRef,
            reference,
            varianceClass,
            SignedMoney.ofMinor(minor, currency),
            "Expenses:WriteOff",
            "EXPLAINED",
            "",
            "ann",
            "bob",
            day(day),
            now()));
  }

  MoneyFacts dueMoved(
      String rail, @Nullable String orderRef, @Nullable String reference, String due) {
    var id = clearing(rail, orderRef);
    return add(
        "Clearing",
        id,
        new SettlementDueMoved(id, rail, orderRef, reference, day(due), "file", now()));
  }

  MoneyFacts matched(String rail, String batch, String lineKey, String toOrderRef) {
    var id = clearing(rail, toOrderRef);
    return add(
        "Clearing",
        id,
        new LinesMatched(
            id,
            "m-" + lineKey,
            rail,
            settlement(rail, batch),
            List.of(lineKey),
            toOrderRef,
            "SAME_BUYER",
            "ann",
            "bob",
            now()));
  }

  MoneyFacts revoked(String rail, String lineKey, String toOrderRef) {
    var id = clearing(rail, toOrderRef);
    return add("Clearing", id, new MatchRevoked(id, "m-" + lineKey, "WRONG", "ann", now()));
  }

  MoneyFacts terms(
      String rail, int version, int settlesAfter, boolean selfSettling, String validFrom) {
    var id = "rail:" + rail;
    return add(
        "PaymentRail",
        id,
        new RailTermsSet(
            id,
            rail,
            new RailTerms(
                settlesAfter, selfSettling, selfSettling ? "Liabilities:GiftCards" : null, null),
            day(validFrom),
            version,
            now()));
  }

  private String dayId(String day) {
    return "day:" + channel + ":" + ACCOUNT + ":" + day(day);
  }

  MoneyFacts closed(String day, int version, long throughPosition, String contentHash) {
    return add(
        "BusinessDay",
        dayId(day),
        new BusinessDayClosed(
            dayId(day),
            channel,
            ACCOUNT,
            day(day),
            version,
            throughPosition,
            List.of(SignedMoney.ofMinor(100, currency)),
            contentHash,
            "journal",
            null,
            "close",
            "ann",
            null,
            now()));
  }

  MoneyFacts reopened(String day, int version) {
    return add(
        "BusinessDay",
        dayId(day),
        new BusinessDayReopened(
            dayId(day), channel, ACCOUNT, day(day), version, "ann", "LATE", now()));
  }
}
