package io.throughline.projection.journal;

import io.throughline.businessday.event.BusinessDayClosed;
import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.businessday.event.BusinessDayReopened;
import io.throughline.clearing.event.ClearingEvent;
import io.throughline.journal.event.JournalBatchPosted;
import io.throughline.journal.event.JournalBatchPrepared;
import io.throughline.journal.event.JournalBatchRejected;
import io.throughline.journal.event.JournalEvent;
import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.terms.RefundParts;
import io.throughline.order.terms.SaleParts;
import io.throughline.projection.Histories;
import io.throughline.projection.Tracked;
import io.throughline.rail.event.RailTermsSet;
import io.throughline.rail.terms.RailTerms;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementBegun;
import io.throughline.settlement.event.SettlementEvent;
import io.throughline.settlement.event.SettlementLinesRecorded;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/// The vocabulary of these tests: facts of orders, statements and the ledger, in the order in which
/// the store hands them out. The account is always {@code acme}, the currency USD unless it is
/// said.
final class Facts {

  static final String ACCOUNT = "acme";
  static final LocalDate DAY = LocalDate.of(2026, 3, 3);

  private final List<DomainEventMessage<?>> events = new ArrayList<>();
  private final Map<String, Long> nextSequence = new HashMap<>();

  List<DomainEventMessage<?>> events() {
    return Tracked.of(events);
  }

  /// The position of the last event.
  long position() {
    return Tracked.position(events.size() - 1);
  }

  Instant now() {
    return Histories.at(events.size());
  }

  static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  static SignedMoney signed(String amount) {
    return SignedMoney.of(amount, "USD");
  }

  Facts order(String channel, OrderEvent event) {
    return add(event.orderId(), event, Map.of("channel", channel, "account", ACCOUNT));
  }

  Facts captured(String order, String id, String rail, String amount, LocalDate day) {
    return order("web", new PaymentCaptured(order, id, null, rail, usd(amount), day, now(), now()));
  }

  Facts sold(String order, String id, SaleParts parts, LocalDate day) {
    return order("web", new SaleRecognized(order, id, null, parts, day, null, now(), now()));
  }

  Facts sold(String order, String id, String goods, LocalDate day) {
    var none = usd("0.00");
    return sold(order, id, new SaleParts(usd(goods), none, none, none, none), day);
  }

  Facts refunded(
      String order,
      String id,
      String amount,
      @Nullable String cause,
      @Nullable RefundParts parts,
      LocalDate day) {
    return order(
        "web",
        new OrderRefunded(order, id, "Stripe", usd(amount), cause, parts, day, now(), now()));
  }

  static SettlementLine line(String key, LineKind kind, String amount, @Nullable String order) {
    return new SettlementLine(
        key, kind, kind.name(), order, null, null, null, signed(amount), null);
  }

  Facts begun(String batch, int revision, LocalDate day, SignedMoney payout) {
    return statement(
        new SettlementBegun(
            "settlement:stripe:" + batch,
            "Stripe",
            batch,
            revision,
            "h" + revision,
            "f.csv",
            "web",
            ACCOUNT,
            day,
            payout,
            null,
            now()));
  }

  Facts lines(String batch, int revision, int chunk, SettlementLine... lines) {
    return statement(
        new SettlementLinesRecorded(
            "settlement:stripe:" + batch, revision, chunk, List.of(lines), now()));
  }

  Facts accepted(String batch, int revision, LocalDate day, SignedMoney payout, long lines) {
    return statement(
        new SettlementBatchAccepted(
            "settlement:stripe:" + batch,
            "Stripe",
            batch,
            revision,
            "h" + revision,
            "web",
            ACCOUNT,
            day,
            payout,
            lines,
            List.of(),
            now()));
  }

  Facts settled(String batch, int revision, LocalDate day, String payout, SettlementLine... lines) {
    return begun(batch, revision, day, signed(payout))
        .lines(batch, revision, 0, lines)
        .accepted(batch, revision, day, signed(payout), lines.length);
  }

  Facts statement(SettlementEvent event) {
    return add(event.settlementId(), event, Map.of());
  }

  Facts clearing(ClearingEvent event) {
    return add(event.clearingId(), event, Map.of());
  }

  Facts closed(String channel, LocalDate day) {
    var id = "day:" + channel + ":" + ACCOUNT + ":" + day;
    return day(
        new BusinessDayClosed(
            id, channel, ACCOUNT, day, 1, 0, List.of(), "c", "j", null, "h", "ann", null, now()));
  }

  Facts reopened(String channel, LocalDate day) {
    var id = "day:" + channel + ":" + ACCOUNT + ":" + day;
    return day(new BusinessDayReopened(id, channel, ACCOUNT, day, 1, "ann", "LATE_FACT", now()));
  }

  Facts day(BusinessDayEvent event) {
    return add(event.dayId(), event, Map.of());
  }

  static String batchId(String channel, LocalDate glDay, String currency, int number) {
    return "journal:%s:%s:%s:%s:%d".formatted(channel, ACCOUNT, glDay, currency, number);
  }

  Facts prepared(
      String channel, LocalDate glDay, String currency, int number, long through, Money debits) {
    return ledger(
        new JournalBatchPrepared(
            batchId(channel, glDay, currency, number),
            channel,
            ACCOUNT,
            glDay,
            currency,
            through,
            1,
            debits,
            "hash",
            "ann",
            now()));
  }

  Facts posted(String channel, LocalDate glDay, String currency, int number) {
    return ledger(
        new JournalBatchPosted(
            batchId(channel, glDay, currency, number),
            channel,
            ACCOUNT,
            glDay,
            currency,
            0,
            "GL-" + number,
            now(),
            now()));
  }

  Facts rejected(String channel, LocalDate glDay, String currency, int number) {
    return ledger(
        new JournalBatchRejected(
            batchId(channel, glDay, currency, number),
            channel,
            ACCOUNT,
            glDay,
            currency,
            0,
            "period is closed",
            now(),
            now()));
  }

  Facts ledger(JournalEvent event) {
    return add(event.batchId(), event, Map.of());
  }

  Facts settlesWithUs(String rail, String ledgerAccount, LocalDate validFrom) {
    return add(
        "rail:" + rail.toLowerCase(java.util.Locale.ROOT),
        new RailTermsSet(
            "rail:" + rail, rail, new RailTerms(0, true, ledgerAccount, null), validFrom, 1, now()),
        Map.of());
  }

  Facts add(String stream, Object event, Map<String, String> metadata) {
    long sequence = nextSequence.merge(stream, 1L, Long::sum) - 1;
    events.add(
        new GenericDomainEventMessage<>(
            "Any",
            stream,
            sequence,
            event,
            metadata,
            new UUID(0, events.size()).toString(),
            now()));
    return this;
  }
}
