package io.throughline.chart.command;

import io.throughline.decision.Texts;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Export our ledger accounts whose names begin so under this account of the customer's.
///
/// @param prefix how the names of our accounts begin, such as {@code Assets:Clearing}
/// @param customerAccount the account in the customer's chart
/// @param at when, by our clock
public record MapLedgerAccount(String prefix, String customerAccount, Instant at)
    implements ChartCommand {

  /// @throws IllegalArgumentException when the prefix is no ledger account's, or the customer's
  ///   account is blank or too long
  public MapLedgerAccount {
    Texts.ledgerAccount("prefix", prefix);
    Texts.name("customerAccount", customerAccount);
  }

  /// The one stream of the chart.
  @TargetAggregateIdentifier
  public String chartId() {
    return STREAM;
  }
}
