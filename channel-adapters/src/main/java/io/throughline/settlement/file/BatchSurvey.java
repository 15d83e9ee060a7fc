package io.throughline.settlement.file;

import io.throughline.money.SignedMoney;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds up what a file says of one payout.
final class BatchSurvey {

  private final String batchId;
  private final Sums sums = new Sums();
  private final Sums nets = new Sums();
  private final Sums payouts = new Sums();
  private long lines;
  private @Nullable LocalDate latest;
  private @Nullable LocalDate paidOn;
  private @Nullable String reference;

  BatchSurvey(String batchId) {
    this.batchId = batchId;
  }

  void day(LocalDate day) {
    if (latest == null || day.isAfter(latest)) {
      latest = day;
    }
  }

  void payout(SignedMoney amount, @Nullable LocalDate day, @Nullable String paidBy) {
    payouts.add(amount);
    paidOn = day == null ? paidOn : day;
    reference = paidBy == null ? reference : paidBy;
  }

  void net(SignedMoney amount) {
    nets.add(amount);
  }

  void line(SignedMoney amount) {
    lines++;
    sums.add(amount);
  }

  Batch batch(UnstatedPayout unstated) {
    var day = paidOn == null ? latest : paidOn;
    if (day == null) {
      throw Unreadable.file("NO_DATE", "No row says when payout " + batchId + " was paid.");
    }
    boolean stated = !payouts.list().isEmpty();
    var payout = stated ? one(payouts.list()) : unstated(unstated);
    var batch =
        new Batch(
            batchId,
            day,
            payout,
            stated,
            reference,
            lines,
            sums.list(),
            SignedMoney.zero(payout.currency()));
    return unstated == UnstatedPayout.KEPT ? batch.keeping() : batch;
  }

  private SignedMoney unstated(UnstatedPayout unstated) {
    return switch (unstated) {
      case SUM_OF_NET -> one(nets.list());
      case NOTHING, KEPT -> SignedMoney.zero(first().currency());
      case REFUSED ->
          throw Unreadable.file(
              "NO_TOTAL",
              "The file does not say what was paid for " + batchId + ". Download it again, whole.");
    };
  }

  /// The batch's currency by the net of its rows, else by its lines.
  private SignedMoney first() {
    var known = nets.list().isEmpty() ? sums.list() : nets.list();
    if (known.isEmpty()) {
      throw Unreadable.file("NO_AMOUNT", "No row of payout " + batchId + " has an amount.");
    }
    return known.getFirst();
  }

  private SignedMoney one(List<SignedMoney> amounts) {
    if (amounts.size() != 1) {
      throw Unreadable.file(
          "SEVERAL_CURRENCIES",
          amounts.isEmpty()
              ? "No row of payout " + batchId + " has an amount."
              : "Payout " + batchId + " is stated in several currencies.");
    }
    return amounts.getFirst();
  }
}
