package io.throughline.settlement.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// The file is read to its end: let its lines count, if this is what was recorded.
///
/// @param settlementId the statement
/// @param fileHash SHA-256 of the file, lower-case hex
/// @param lines how many lines the file has
/// @param sums their sum, one per currency
/// @param at when, by our clock
public record AcceptSettlement(
    @TargetAggregateIdentifier SettlementId settlementId,
    String fileHash,
    long lines,
    List<SignedMoney> sums,
    Instant at)
    implements SettlementCommand {
  /// @throws IllegalArgumentException when there are fewer lines than none, or a currency has two
  ///   sums
  public AcceptSettlement {
    sums = List.copyOf(sums);
    Texts.hash("fileHash", fileHash);
    Require.that(lines >= 0, "lines are below 0");
    Require.that(
        sums.stream().map(SignedMoney::currency).distinct().count() == sums.size(),
        "a currency has two sums");
  }
}
