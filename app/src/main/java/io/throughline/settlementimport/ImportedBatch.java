package io.throughline.settlementimport;

import io.throughline.money.SignedMoney;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an imported file says of one payout.
///
/// @param batch the rail's id of it
/// @param businessDay the day it counts for
/// @param payout what went to the bank
/// @param payoutStated whether the file states it
/// @param payoutReference by what the bank knows it; null when the file does not say
/// @param lines how many lines it has
/// @param sums what they add up to, per currency
/// @param differences lines less payout, the same; empty when every cent is there
/// @param accepted whether its lines count
public record ImportedBatch(
    String batch,
    LocalDate businessDay,
    SignedMoney payout,
    boolean payoutStated,
    @Nullable String payoutReference,
    long lines,
    List<SignedMoney> sums,
    List<SignedMoney> differences,
    boolean accepted) {

  /// Copies the lists.
  public ImportedBatch {
    sums = List.copyOf(sums);
    differences = List.copyOf(differences);
  }
}
