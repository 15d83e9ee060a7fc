package io.throughline.web.console;

import io.throughline.businessday.command.BusinessDayId;
import io.throughline.businessday.command.CloseBusinessDay;
import io.throughline.businessday.command.DayEvidence;
import io.throughline.journal.command.JournalBatchId;
import io.throughline.journal.command.PrepareJournalBatch;
import io.throughline.journal.command.RecordPosting;
import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordCapture;
import io.throughline.settlement.command.AcceptSettlement;
import io.throughline.settlement.command.BeginSettlement;
import io.throughline.settlement.command.RecordSettlementLines;
import io.throughline.settlement.command.SettlementId;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/// Money that moves, statements, postings and closes, of account {@code acme} of {@code shopify}.
record SomeMoney(ConsoleApp app) {

  private static final String HASH = "ab".repeat(32);

  void captured(String orderId, String id, String amount, String currency, LocalDate day) {
    var now = Instant.now();
    var money = Money.of(amount, currency);
    send(new RecordCapture(new OrderId(orderId), id, null, "Stripe", money, day, now, now));
  }

  static SettlementLine line(
      String key, LineKind kind, @Nullable String order, @Nullable String ref, String amount) {
    return new SettlementLine(
        key, kind, kind.name(), order, ref, null, null, SignedMoney.of(amount, "USD"), null);
  }

  void settled(String batch, LocalDate day, String payout, SettlementLine... lines) {
    var id = SettlementId.of("Stripe", batch);
    var now = Instant.now();
    var paid = SignedMoney.of(payout, "USD");
    var sums = SignedMoney.sums(List.of(lines).stream().map(line -> line.amount()).toList());
    send(
        new BeginSettlement(
            id, "Stripe", batch, HASH, "a.csv", "shopify", "acme", day, paid, null, now));
    send(new RecordSettlementLines(id, HASH, 0, List.of(lines), now));
    send(new AcceptSettlement(id, HASH, lines.length, sums, now));
  }

  void posted(LocalDate glDay, long throughPosition, long entries, String debits) {
    var id = JournalBatchId.of("shopify", "acme", glDay, "USD", 1);
    var now = Instant.now();
    send(
        new PrepareJournalBatch(
            id,
            "shopify",
            "acme",
            glDay,
            "USD",
            throughPosition,
            entries,
            Money.of(debits, "USD"),
            HASH,
            "person:1",
            now));
    send(new RecordPosting(id, "JE-1", now, now));
  }

  void closed(LocalDate day, long throughPosition) {
    var evidence =
        new DayEvidence(
            throughPosition,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of(SignedMoney.of("48.18", "USD")),
            HASH,
            HASH);
    send(
        new CloseBusinessDay(
            BusinessDayId.of("shopify", "acme", day),
            evidence,
            null,
            null,
            "person:1",
            null,
            Instant.now()));
  }

  private void send(Object command) {
    app.bean(CommandGateway.class)
        .<Object>sendAndWait(
            GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of("actor", "test")));
  }
}
