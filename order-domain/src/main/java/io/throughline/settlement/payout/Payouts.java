package io.throughline.settlement.payout;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.settlement.command.SettlementRefusal.CREDIT_ID_REUSED;
import static io.throughline.settlement.command.SettlementRefusal.UNKNOWN_SETTLEMENT;

import io.throughline.decision.Decision;
import io.throughline.settlement.command.RecordBankCredit;
import io.throughline.settlement.command.RecordPayoutFailure;
import io.throughline.settlement.event.BankCreditRecorded;
import io.throughline.settlement.event.PayoutFailed;
import io.throughline.settlement.event.SettlementEvent;
import io.throughline.settlement.state.SettlementState;

/// The rules of payouts: facts that a rail or a bank tells.
public final class Payouts {

  private Payouts() {}

  /// Records once that the payout of an accepted batch came back.
  public static Decision<SettlementEvent> fail(SettlementState state, RecordPayoutFailure command) {
    var accepted = state.accepted();
    if (accepted == null) {
      return refuse(UNKNOWN_SETTLEMENT, command.settlementId().value());
    }
    if (state.payoutFailed()) {
      return alreadyDone(accepted.settlementId());
    }
    return accept(
        new PayoutFailed(
            accepted.settlementId(),
            accepted.rail(),
            accepted.batch(),
            accepted.channel(),
            accepted.account(),
            accepted.payout(),
            command.reason(),
            command.businessDay(),
            command.occurredAt(),
            command.at()));
  }

  /// Records what the bank tells, once per id of the bank, also before the statement is known.
  public static Decision<SettlementEvent> credit(SettlementState state, RecordBankCredit command) {
    var told =
        new BankCreditRecorded(
            command.settlementId().value(),
            command.creditId(),
            command.rail(),
            command.channel(),
            command.account(),
            command.amount(),
            command.businessDay(),
            command.occurredAt(),
            command.at());
    var known = state.credits().get(command.creditId());
    if (known == null) {
      return accept(told);
    }
    return saysTheSame(known, told)
        ? alreadyDone(known.settlementId())
        : refuse(CREDIT_ID_REUSED, known.creditId() + " is " + known.amount());
  }

  /// A repeat may come later than the first: its times do not count.
  private static boolean saysTheSame(BankCreditRecorded known, BankCreditRecorded told) {
    return known.amount().equals(told.amount())
        && known.businessDay().equals(told.businessDay())
        && known.channel().equals(told.channel())
        && known.account().equals(told.account());
  }
}
