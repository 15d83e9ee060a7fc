package io.throughline.settlement.intake;

import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.settlement.command.SettlementRefusal.CHUNK_MISSING;
import static io.throughline.settlement.command.SettlementRefusal.FILE_ACCEPTED;
import static io.throughline.settlement.command.SettlementRefusal.FILE_NOT_BEGUN;
import static io.throughline.settlement.command.SettlementRefusal.LINE_COUNT_DIFFERS;
import static io.throughline.settlement.command.SettlementRefusal.SETTLEMENT_OF_ANOTHER_ACCOUNT;
import static io.throughline.settlement.command.SettlementRefusal.SUMS_DIFFER;
import static io.throughline.settlement.command.SettlementRefusal.SUM_TOO_LARGE;

import io.throughline.decision.Decision;
import io.throughline.money.SignedMoney;
import io.throughline.settlement.command.AcceptSettlement;
import io.throughline.settlement.command.BeginSettlement;
import io.throughline.settlement.command.QuarantineSettlement;
import io.throughline.settlement.command.RecordSettlementLines;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementBegun;
import io.throughline.settlement.event.SettlementEvent;
import io.throughline.settlement.event.SettlementLinesRecorded;
import io.throughline.settlement.event.SettlementQuarantined;
import io.throughline.settlement.state.SettlementState;
import io.throughline.settlement.state.Taking;
import java.util.List;

/// The rules of taking in a statement. A file that was heard of before is done already, whatever
/// else came since: rails are asked again and again for the same days. Rule: MONEY section 2.
public final class Statements {

  private Statements() {}

  /// Begins a file, unless its hash is known. One that could not be read may be begun again.
  public static Decision<SettlementEvent> begin(SettlementState state, BeginSettlement command) {
    if (state.acceptedFiles().contains(command.fileHash())
        || state.taking(command.fileHash()).isPresent()) {
      return alreadyDone(command.settlementId().value());
    }
    var accepted = state.accepted();
    if (accepted != null && !isOf(accepted, command)) {
      return refuse(SETTLEMENT_OF_ANOTHER_ACCOUNT, accepted.channel() + "/" + accepted.account());
    }
    return Decision.accept(
        new SettlementBegun(
            command.settlementId().value(),
            command.rail(),
            command.batch(),
            state.revision() + 1,
            command.fileHash(),
            command.fileName(),
            command.channel(),
            command.account(),
            command.businessDay(),
            command.payout(),
            command.payoutReference(),
            command.at()));
  }

  private static boolean isOf(SettlementBatchAccepted accepted, BeginSettlement command) {
    return accepted.channel().equals(command.channel())
        && accepted.account().equals(command.account());
  }

  /// Records the next part of the file that is being taken in.
  public static Decision<SettlementEvent> record(
      SettlementState state, RecordSettlementLines command) {
    if (state.acceptedFiles().contains(command.fileHash())) {
      return alreadyDone(command.settlementId().value());
    }
    var file = state.taking(command.fileHash()).orElse(null);
    if (file == null) {
      return refuse(FILE_NOT_BEGUN, command.fileHash());
    }
    if (command.chunk() < file.chunks()) {
      return alreadyDone(command.settlementId().value());
    }
    if (command.chunk() > file.chunks()) {
      return refuse(CHUNK_MISSING, "part " + file.chunks() + " is next");
    }
    if (!canAdd(file, command)) {
      return refuse(SUM_TOO_LARGE, "part " + command.chunk());
    }
    return Decision.accept(
        new SettlementLinesRecorded(
            command.settlementId().value(),
            file.begun().revision(),
            command.chunk(),
            command.lines(),
            command.at()));
  }

  private static boolean canAdd(Taking file, RecordSettlementLines command) {
    try {
      var _ = file.with(command.lines());
      return true;
    } catch (ArithmeticException tooLarge) {
      return false;
    }
  }

  /// Accepts the file that is being taken in, when count and sums are what was recorded. A sum of
  /// nothing may be left out.
  public static Decision<SettlementEvent> accept(SettlementState state, AcceptSettlement command) {
    if (state.acceptedFiles().contains(command.fileHash())) {
      return alreadyDone(command.settlementId().value());
    }
    var file = state.taking(command.fileHash()).orElse(null);
    if (file == null) {
      return refuse(FILE_NOT_BEGUN, command.fileHash());
    }
    if (file.lines() != command.lines()) {
      return refuse(
          LINE_COUNT_DIFFERS, file.lines() + " recorded, " + command.lines() + " in the file");
    }
    if (!somethings(file.sums()).equals(somethings(SignedMoney.sums(command.sums())))) {
      return refuse(SUMS_DIFFER, file.sums() + " recorded, " + command.sums() + " in the file");
    }
    return Decision.accept(accepted(file, command));
  }

  private static List<SignedMoney> somethings(List<SignedMoney> sums) {
    return sums.stream().filter(sum -> !sum.isZero()).toList();
  }

  private static SettlementBatchAccepted accepted(Taking file, AcceptSettlement command) {
    var begun = file.begun();
    return new SettlementBatchAccepted(
        begun.settlementId(),
        begun.rail(),
        begun.batch(),
        begun.revision(),
        begun.fileHash(),
        begun.channel(),
        begun.account(),
        begun.businessDay(),
        begun.payout(),
        file.lines(),
        file.sums(),
        command.at());
  }

  /// Puts a file aside that could not be read; if it is being taken in, that ends, so that it can
  /// be begun anew once it can be read.
  public static Decision<SettlementEvent> quarantine(
      SettlementState state, QuarantineSettlement command) {
    if (state.quarantinedFiles().contains(command.fileHash())) {
      return alreadyDone(command.settlementId().value());
    }
    if (state.acceptedFiles().contains(command.fileHash())) {
      return refuse(FILE_ACCEPTED, command.fileHash());
    }
    return Decision.accept(
        new SettlementQuarantined(
            command.settlementId().value(),
            command.rail(),
            command.batch(),
            command.fileHash(),
            command.fileName(),
            command.reason(),
            command.detail(),
            command.at()));
  }
}
