package io.throughline.projection.journal;

import io.throughline.businessday.event.BusinessDayClosed;
import io.throughline.businessday.event.BusinessDayReopened;
import io.throughline.clearing.event.VarianceClassified;
import io.throughline.journal.event.JournalBatchPosted;
import io.throughline.journal.event.JournalBatchPrepared;
import io.throughline.journal.event.JournalBatchRejected;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.RefundReversed;
import io.throughline.projection.Tracked;
import io.throughline.projection.journal.template.Accounts;
import io.throughline.projection.journal.template.ClearingTemplates;
import io.throughline.projection.journal.template.Entry;
import io.throughline.projection.journal.template.OrderTemplates;
import io.throughline.projection.journal.template.Place;
import io.throughline.projection.journal.template.StatementTemplates;
import io.throughline.projection.journal.template.StatementTemplates.Statement;
import io.throughline.rail.event.RailTermsSet;
import io.throughline.rail.terms.RailTerms;
import io.throughline.settlement.event.BankCreditRecorded;
import io.throughline.settlement.event.PayoutFailed;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementBegun;
import io.throughline.settlement.event.SettlementLinesRecorded;
import io.throughline.settlement.terms.SettlementLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/// The journal once more, without a database: event by event, in plain Java.
final class JournalFold {

  /// An entry with where the ledger has it.
  static final class Kept {
    final long position;
    final Entry entry;
    final LocalDate glDay;
    @Nullable String batchId;
    boolean posted;

    Kept(long position, Entry entry, LocalDate glDay) {
      this.position = position;
      this.entry = entry;
      this.glDay = glDay;
    }
  }

  final Map<UUID, Kept> entries = new LinkedHashMap<>();
  private final Map<String, NavigableSet<LocalDate>> closed = new HashMap<>();
  private final Map<String, NavigableSet<LocalDate>> reopened = new HashMap<>();
  private final List<RailTermsSet> terms = new ArrayList<>();
  private final Map<String, OrderRefunded> refunds = new HashMap<>();
  private final Map<String, List<SettlementLine>> staged = new HashMap<>();
  private final Map<String, Map<String, Counted>> counted = new HashMap<>();

  /// A line or payout that counts, and its entry.
  private record Counted(@Nullable SettlementLine line, @Nullable Entry entry) {}

  static JournalFold of(List<DomainEventMessage<?>> events) {
    var fold = new JournalFold();
    for (int i = 0; i < events.size(); i++) {
      fold.tell(events.get(i), Tracked.position(i));
    }
    return fold;
  }

  private void tell(DomainEventMessage<?> message, long position) {
    switch (message.getPayload()) {
      case OrderEvent e -> order(e, message, position);
      case SettlementBegun e -> staged.remove(e.settlementId());
      case SettlementLinesRecorded e ->
          staged.computeIfAbsent(e.settlementId(), _ -> new ArrayList<>()).addAll(e.lines());
      case SettlementBatchAccepted e -> accepted(e, position);
      case PayoutFailed e -> ClearingTemplates.of(e).forEach(entry -> keep(entry, position));
      case BankCreditRecorded e -> ClearingTemplates.of(e).forEach(entry -> keep(entry, position));
      case VarianceClassified e -> ClearingTemplates.of(e).forEach(entry -> keep(entry, position));
      case BusinessDayClosed e -> day(closed, reopened, e.channel(), e.day());
      case BusinessDayReopened e -> day(reopened, closed, e.channel(), e.day());
      case RailTermsSet e -> terms.add(e);
      case JournalBatchPrepared e -> prepared(e);
      case JournalBatchPosted e -> held(e.batchId()).forEach(kept -> kept.posted = true);
      case JournalBatchRejected e -> held(e.batchId()).forEach(kept -> kept.batchId = null);
      default -> throw new IllegalStateException("not told: " + message.getPayloadType());
    }
  }

  private static void day(
      Map<String, NavigableSet<LocalDate>> into,
      Map<String, NavigableSet<LocalDate>> outOf,
      String channel,
      LocalDate day) {
    into.computeIfAbsent(channel, _ -> new TreeSet<>()).add(day);
    outOf.computeIfAbsent(channel, _ -> new TreeSet<>()).remove(day);
  }

  private void order(OrderEvent event, DomainEventMessage<?> message, long position) {
    var place = new Place(String.valueOf(message.getMetaData().get("channel")), Facts.ACCOUNT);
    var made = OrderTemplates.of(event, place).stream().map(entry -> settled(entry)).toList();
    if (event instanceof RefundReversed e) {
      made = undone(e, made, place);
    }
    if (event instanceof OrderRefunded e) {
      refunds.putIfAbsent(e.orderId() + e.refundId(), e);
    }
    made.forEach(entry -> keep(entry, position));
  }

  /// Through the account that the refund went through, whatever holds by now.
  private List<Entry> undone(RefundReversed e, List<Entry> owedAgain, Place place) {
    var refund = refunds.get(e.orderId() + e.refundId());
    var kept = entries.get(OrderTemplates.undoneBy(e));
    if (refund == null
        || kept == null
        || !refund.provider().equals(e.provider())
        || !refund.amount().equals(e.amount())) {
      return owedAgain;
    }
    var clearing = Accounts.clearing(refund.provider(), place);
    var through = kept.entry.legs().getLast().ledgerAccount();
    return OrderTemplates.undone(e, refund, place).stream()
        .map(entry -> through.equals(clearing) ? entry : entry.settledBy(through))
        .toList();
  }

  private Entry settled(Entry entry) {
    if (entry.clearing() == null) {
      return entry;
    }
    var rail = Objects.requireNonNull(entry.rail()).toLowerCase(Locale.ROOT);
    var holds =
        terms.stream()
            .filter(set -> set.rail().toLowerCase(Locale.ROOT).equals(rail))
            .filter(set -> !set.validFrom().isAfter(entry.originDay()))
            .reduce((_, later) -> later)
            .map(RailTermsSet::terms)
            .orElse(RailTerms.defaultOf(rail));
    var own = holds.ledgerAccount();
    return own == null ? entry : entry.settledBy(own);
  }

  private void accepted(SettlementBatchAccepted e, long position) {
    var statement =
        new Statement(
            e.settlementId(),
            e.rail(),
            e.batch(),
            e.revision(),
            new Place(e.channel(), e.account()),
            e.businessDay());
    var fresh = new LinkedHashMap<String, Counted>();
    for (var line : staged.getOrDefault(e.settlementId(), List.of())) {
      StatementTemplates.line(statement, line)
          .forEach(entry -> fresh.put(line.lineKey(), new Counted(line, entry)));
    }
    StatementTemplates.payout(statement, e.payout().currency(), e.payout().minorUnits())
        .forEach(entry -> fresh.put("", new Counted(null, entry)));
    staged.remove(e.settlementId());
    var before = counted.getOrDefault(e.settlementId(), Map.of());
    before.forEach(
        (key, old) -> {
          if (same(old, fresh.get(key))) {
            fresh.put(key, old);
          } else {
            keep(
                Objects.requireNonNull(old.entry()).reversed(e.businessDay(), e.revision()),
                position);
          }
        });
    fresh.values().forEach(made -> keep(Objects.requireNonNull(made.entry()), position));
    counted.put(e.settlementId(), fresh);
  }

  private static boolean same(Counted old, @Nullable Counted fresh) {
    if (fresh == null || old.entry() == null || fresh.entry() == null) {
      return false;
    }
    return old.entry().what().equals(fresh.entry().what())
        && old.entry().legs().equals(fresh.entry().legs())
        && Objects.equals(old.entry().orderRef(), fresh.entry().orderRef());
  }

  private void keep(Entry entry, long position) {
    entries.putIfAbsent(entry.entryId(), new Kept(position, entry, glDay(entry)));
  }

  private LocalDate glDay(Entry entry) {
    var channel = entry.place().channel();
    var shut = closed.getOrDefault(channel, new TreeSet<>());
    boolean open = reopened.getOrDefault(channel, new TreeSet<>()).contains(entry.originDay());
    return open || shut.isEmpty() || shut.last().isBefore(entry.originDay())
        ? entry.originDay()
        : shut.last().plusDays(1);
  }

  private void prepared(JournalBatchPrepared e) {
    for (var kept : entries.values()) {
      if (kept.batchId == null
          && kept.position <= e.throughPosition()
          && kept.entry.place().channel().equals(e.channel())
          && kept.glDay.equals(e.glDay())
          && kept.entry.currency().equals(e.currency())) {
        kept.batchId = e.batchId();
      }
    }
  }

  private List<Kept> held(String batchId) {
    return entries.values().stream().filter(kept -> batchId.equals(kept.batchId)).toList();
  }
}
