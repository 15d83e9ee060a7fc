package io.throughline.web.console.money;

import io.throughline.web.money.MoneyRow;

/// The sums of a row, or of all rows of a currency. Minor units, seen from clearing: above zero
/// when the rail owes us more.
///
/// @param proof zero, or what moved is not what was settled and is open
/// @param ledgerProof zero, or what moved is not what was booked
record Figures(
    long captured,
    long refunded,
    long chargedBack,
    long reversed,
    long settled,
    long notDue,
    long overdue,
    long variance,
    long classified,
    long booked,
    long posted,
    long unposted,
    long proof,
    long ledgerProof) {

  static Figures of(MoneyRow row) {
    var figures = row.figures();
    return new Figures(
        figures.captured(),
        figures.refunded(),
        figures.chargebacks(),
        figures.cbReversals(),
        figures.settled(),
        figures.openNotDue(),
        figures.openOverdue(),
        figures.variance(),
        figures.classified(),
        row.booked(),
        row.posted(),
        row.unposted(),
        Math.abs(figures.proof()),
        row.proof());
  }

  /// Both together. Proofs are never below zero: one does not make good for another.
  Figures plus(Figures other) {
    return new Figures(
        captured + other.captured,
        refunded + other.refunded,
        chargedBack + other.chargedBack,
        reversed + other.reversed,
        settled + other.settled,
        notDue + other.notDue,
        overdue + other.overdue,
        variance + other.variance,
        classified + other.classified,
        booked + other.booked,
        posted + other.posted,
        unposted + other.unposted,
        proof + other.proof,
        ledgerProof + other.ledgerProof);
  }

  boolean holds() {
    return proof == 0 && ledgerProof == 0;
  }
}
