package io.throughline.settlement.file;

import io.throughline.money.SignedMoney;
import io.throughline.settlement.terms.SettlementLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Takes what a parser finds in a file, in the file's order.
public interface Statement {

  /// The batch's date by a row of it; what the payout itself says goes before.
  void day(String batchId, LocalDate day);

  /// What went to the bank; several are added up.
  void payout(
      String batchId, SignedMoney amount, @Nullable LocalDate day, @Nullable String reference);

  /// What the file itself calls the net of a row.
  void net(String batchId, SignedMoney amount);

  /// A line. One whose key was there before gets another, by its number among its equals.
  void line(String batchId, SettlementLine line);

  /// A row that belongs to no payout yet.
  void leftOut();
}
