package io.throughline.settlement.state;

import io.throughline.settlement.event.BankCreditRecorded;
import io.throughline.settlement.event.PayoutFailed;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementBegun;
import io.throughline.settlement.event.SettlementEvent;
import io.throughline.settlement.event.SettlementLinesRecorded;
import io.throughline.settlement.event.SettlementQuarantined;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A settlement batch as its events left it: header, running sums and hashes, never the lines.
///
/// @param revision of the file that was begun last; 0 before the first
/// @param taking the file that is being taken in; null when none is
/// @param accepted the revision that counts; null before the first
/// @param acceptedFiles hashes of all files that were accepted
/// @param quarantinedFiles hashes of files that could not be read and were not begun since
/// @param payoutFailed whether the payout came back
/// @param credits what the bank told, by the bank's id
public record SettlementState(
    int revision,
    @Nullable Taking taking,
    @Nullable SettlementBatchAccepted accepted,
    Set<String> acceptedFiles,
    Set<String> quarantinedFiles,
    boolean payoutFailed,
    Map<String, BankCreditRecorded> credits) {

  /// Copies the collections.
  public SettlementState {
    acceptedFiles = Set.copyOf(acceptedFiles);
    quarantinedFiles = Set.copyOf(quarantinedFiles);
    credits = Map.copyOf(credits);
  }

  /// Before the first event.
  public static SettlementState none() {
    return new SettlementState(0, null, null, Set.of(), Set.of(), false, Map.of());
  }

  /// The file that is being taken in, if it is the one of this hash.
  public Optional<Taking> taking(String fileHash) {
    return Optional.ofNullable(taking).filter(file -> file.begun().fileHash().equals(fileHash));
  }

  /// Roughly how many entries it holds: what it costs to keep it in memory.
  public int weight() {
    return acceptedFiles.size() + quarantinedFiles.size() + 4 * credits.size();
  }

  /// The state after one more event. Total, without rules: history is not argued with.
  ///
  /// @throws IllegalStateException when the history cannot be, such as lines of a file that was
  ///   never begun
  public static SettlementState evolve(SettlementState state, SettlementEvent event) {
    return switch (event) {
      case SettlementBegun begun -> state.begin(begun);
      case SettlementLinesRecorded recorded -> state.record(recorded);
      case SettlementBatchAccepted accepted -> state.accept(accepted);
      case SettlementQuarantined quarantined -> state.quarantine(quarantined);
      case PayoutFailed _ ->
          new SettlementState(
              state.revision,
              state.taking,
              state.accepted,
              state.acceptedFiles,
              state.quarantinedFiles,
              true,
              state.credits);
      case BankCreditRecorded credit -> state.credit(credit);
    };
  }

  private SettlementState begin(SettlementBegun begun) {
    return new SettlementState(
        begun.revision(),
        Taking.of(begun),
        accepted,
        acceptedFiles,
        without(quarantinedFiles, begun.fileHash()),
        payoutFailed,
        credits);
  }

  private SettlementState record(SettlementLinesRecorded recorded) {
    var file = taking;
    if (file == null || recorded.revision() != revision || recorded.chunk() != file.chunks()) {
      throw new IllegalStateException(
          "lines %d of revision %d of %s were not awaited"
              .formatted(recorded.chunk(), recorded.revision(), recorded.settlementId()));
    }
    return whileTaking(file.with(recorded.lines()));
  }

  private SettlementState whileTaking(@Nullable Taking file) {
    return new SettlementState(
        revision, file, accepted, acceptedFiles, quarantinedFiles, payoutFailed, credits);
  }

  private SettlementState accept(SettlementBatchAccepted event) {
    return new SettlementState(
        revision,
        null,
        event,
        with(acceptedFiles, event.fileHash()),
        quarantinedFiles,
        payoutFailed,
        credits);
  }

  private SettlementState quarantine(SettlementQuarantined event) {
    var still = taking(event.fileHash()).isPresent() ? whileTaking(null) : this;
    return new SettlementState(
        still.revision,
        still.taking,
        still.accepted,
        still.acceptedFiles,
        with(quarantinedFiles, event.fileHash()),
        still.payoutFailed,
        still.credits);
  }

  private SettlementState credit(BankCreditRecorded credit) {
    var known = new HashMap<>(credits);
    known.put(credit.creditId(), credit);
    return new SettlementState(
        revision, taking, accepted, acceptedFiles, quarantinedFiles, payoutFailed, known);
  }

  private static Set<String> with(Set<String> some, String one) {
    var more = new HashSet<>(some);
    more.add(one);
    return more;
  }

  private static Set<String> without(Set<String> some, String one) {
    var fewer = new HashSet<>(some);
    fewer.remove(one);
    return fewer;
  }
}
