package io.throughline.web.money;

import io.throughline.projection.journal.Cohort;
import io.throughline.projection.reconciliation.ReconciliationRow;

/// What the journal has of a row, by kind of movement; minor units.
record BookedMoney(long captured, long refunded, long chargebacks, long cbReversals, long posted) {

  static final BookedMoney NONE = new BookedMoney(0, 0, 0, 0, 0);

  /// A kind of movement that no row has a column for counts as a capture: the proof shows it.
  static BookedMoney of(Cohort cohort) {
    long booked = cohort.bookedMinor();
    long posted = cohort.postedMinor();
    return switch (cohort.movement()) {
      case "REFUND" -> new BookedMoney(0, booked, 0, 0, posted);
      case "CHARGEBACK" -> new BookedMoney(0, 0, booked, 0, posted);
      case "CB_REVERSAL" -> new BookedMoney(0, 0, 0, booked, posted);
      default -> new BookedMoney(booked, 0, 0, 0, posted);
    };
  }

  BookedMoney plus(BookedMoney other) {
    return new BookedMoney(
        captured + other.captured,
        refunded + other.refunded,
        chargebacks + other.chargebacks,
        cbReversals + other.cbReversals,
        posted + other.posted);
  }

  MoneyRow with(ReconciliationRow figures) {
    return new MoneyRow(
        figures,
        captured + refunded + chargebacks + cbReversals,
        posted,
        Math.abs(captured - figures.captured())
            + Math.abs(refunded - figures.refunded())
            + Math.abs(chargebacks - figures.chargebacks())
            + Math.abs(cbReversals - figures.cbReversals()));
  }
}
