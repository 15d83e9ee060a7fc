package io.throughline.stock;

import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.event.StockAnomalyRecorded;
import org.junit.jupiter.api.Test;

class AdjustmentSpec extends StockSpec {

  @Test
  void an_adjustment_goes_up_and_down_to_zero() {
    stock
        .given(onHand(EAST, 5))
        .when(adjust("a1", EAST, 3))
        .expectEvents(adjusted("a1", EAST, 3, 5, 8));
    stock
        .given(onHand(EAST, 5))
        .when(adjust("a1", EAST, -5))
        .expectEvents(adjusted("a1", EAST, -5, 5, 0));
  }

  @Test
  void one_below_zero_stops_at_zero_and_is_told_as_an_anomaly() {
    stock
        .given(onHand(EAST, 5))
        .when(adjust("a1", EAST, -6))
        .expectEvents(adjusted("a1", EAST, -6, 5, 0), belowZero());
  }

  @Test
  void the_same_adjustment_again_stays_quiet() {
    staysQuiet(
        stock.given(onHand(EAST, 5), adjusted("a1", EAST, -1, 5, 4)).when(adjust("a1", EAST, -1)));
    staysQuiet(
        stock
            .given(onHand(EAST, 5), adjusted("a1", EAST, -6, 5, 0), belowZero())
            .when(adjust("a1", EAST, -6)));
  }

  @Test
  void another_adjustment_under_the_same_id_is_told() {
    stock
        .given(onHand(EAST, 5), adjusted("a1", EAST, -1, 5, 4))
        .when(new AdjustStock(TEE, "a1", EAST, -1, "LOST", "", AT))
        .expectEvents(
            new StockAnomalyRecorded(
                SKU,
                "FACT_ID_REUSED",
                "adjustment/a1",
                "-1 LOST at east",
                EAST,
                null,
                "adjustment/a1 was recorded with other content; now it says: -1 LOST at east",
                "Ask the reporter which of the two is right; report a count or an adjustment under"
                    + " a new id.",
                AT));
  }

  @Test
  void an_adjustment_that_leaves_what_is_reserved_revokes_nothing() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5))
        .when(adjust("a1", EAST, -2))
        .expectEvents(adjusted("a1", EAST, -2, 5, 3));
  }

  @Test
  void an_adjustment_below_what_is_reserved_first_revokes_the_missing_units() {
    stock
        .given(onHand(EAST, 5), reserved("a", EAST, 3, 5), reserved("b", EAST, 2, 2))
        .when(adjust("a1", EAST, -3))
        .expectEvents(
            revoked("b", EAST, 2, "adjustment/a1"),
            revoked("a", EAST, 1, "adjustment/a1"),
            adjusted("a1", EAST, -3, 5, 2));
  }

  private static StockAnomalyRecorded belowZero() {
    return new StockAnomalyRecorded(
        SKU,
        "ADJUSTED_BELOW_ZERO",
        "adjustment/a1",
        "-6 DAMAGED at east",
        EAST,
        null,
        "5 were on hand, the adjustment says -6",
        "Count the node and report the count.",
        AT);
  }
}
