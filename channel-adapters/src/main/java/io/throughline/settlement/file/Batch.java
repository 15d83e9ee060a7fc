package io.throughline.settlement.file;

import io.throughline.money.SignedMoney;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file says of one payout.
///
/// @param batchId the rail's id of it
/// @param day the rail's own date of it. It is a date and no moment: no zone moves it
/// @param payout what went to the bank, as stated; what the bank gave, when below zero
/// @param payoutStated whether the file states it; otherwise it is what the format says of unstated
///   ones
/// @param payoutReference by what the bank knows it; null when the file does not say
/// @param lines how many lines it has
/// @param sums what they add up to, per currency
/// @param kept what the line about our balance at the rail says: below zero when we left money
///   there; zero for rails that keep none
public record Batch(
    String batchId,
    LocalDate day,
    SignedMoney payout,
    boolean payoutStated,
    @Nullable String payoutReference,
    long lines,
    List<SignedMoney> sums,
    SignedMoney kept) {

  /// Copies the sums.
  public Batch {
    sums = List.copyOf(sums);
  }

  /// By how much the lines differ from the payout, per currency; empty when every cent is there. A
  /// difference is told and no reason to refuse the file.
  public List<SignedMoney> differences() {
    var all = new Sums();
    sums.forEach(all::add);
    all.add(payout.negated());
    return all.list().stream().filter(sum -> !sum.isZero()).toList();
  }

  /// The same with one more line: what the others leave on our balance at the rail.
  Batch keeping() {
    var left =
        differences().stream()
            .filter(one -> one.currency().equals(payout.currency()))
            .findFirst()
            .map(SignedMoney::negated);
    if (left.isEmpty()) {
      return this;
    }
    var all = new Sums();
    sums.forEach(all::add);
    all.add(left.get());
    return new Batch(
        batchId, day, payout, payoutStated, payoutReference, lines + 1, all.list(), left.get());
  }
}
