package io.throughline.web.console;

import io.throughline.money.SignedMoney;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.projection.reconciliation.VarianceFilter;
import io.throughline.projection.reconciliation.VarianceItem;
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

/// Statements of rails, and what differs by them.
record SomeSettlements(ConsoleApp app) {

  /// A statement of one line that settles a capture of a shopify account with too little.
  SettlementId settle(String rail, String account, LocalDate day, String capture, String amount) {
    var id = SettlementId.of(rail, "po-" + rail);
    var hash = "ab".repeat(32);
    var now = Instant.now();
    var paid = SignedMoney.of(amount, "USD");
    var line =
        new SettlementLine(
            "line-1", LineKind.CAPTURE, "charge", null, capture, null, null, paid, now);
    send(
        new BeginSettlement(
            id, rail, "po-" + rail, hash, "p.csv", "shopify", account, day, paid, null, now));
    send(new RecordSettlementLines(id, hash, 0, List.of(line), now));
    send(new AcceptSettlement(id, hash, 1, List.of(paid), now));
    SomeOrders.await(
        () -> variances(rail).stream().anyMatch(one -> one.varianceClass().equals("AMOUNT_SHORT")));
    return id;
  }

  /// What differs on a rail.
  List<VarianceItem> variances(String rail) {
    var filter = VarianceFilter.of(new RowFilter(null, null, null, null, rail, null, null));
    return app.bean(Reconciliation.class).variances(filter, null, 10);
  }

  void send(Object command) {
    app.bean(CommandGateway.class)
        .<Object>sendAndWait(
            GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of("actor", "test")));
  }
}
