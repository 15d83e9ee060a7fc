package io.throughline.stock;

import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.event.StockAnomalyRecorded;
import org.junit.jupiter.api.Test;

class ReceiptSpec extends StockSpec {

  @Test
  void a_receipt_is_recorded_also_for_an_item_nobody_heard_of() {
    stock.givenNoPriorActivity().when(receive("r1", EAST, 5)).expectEvents(received("r1", EAST, 5));
  }

  @Test
  void a_second_receipt_is_recorded() {
    stock
        .given(received("r1", EAST, 5))
        .when(receive("r2", EAST, 5))
        .expectEvents(received("r2", EAST, 5));
  }

  @Test
  void received_units_can_be_reserved_and_not_one_more() {
    stock
        .given(received("r1", EAST, 5), received("r2", EAST, 2))
        .when(reserve("a", 7))
        .expectEvents(reserved("a", EAST, 7, 7));
    stock
        .given(received("r1", EAST, 5), received("r2", EAST, 2))
        .when(reserve("a", 8))
        .expectEvents(declined("a", 8, 7));
  }

  @Test
  void the_same_receipt_again_stays_quiet_also_at_another_time() {
    staysQuiet(stock.given(received("r1", EAST, 5)).when(receive("r1", EAST, 5)));
    staysQuiet(
        stock
            .given(received("r1", EAST, 5))
            .when(new RecordReceipt(TEE, "r1", EAST, 5, null, LATER)));
  }

  @Test
  void another_receipt_under_the_same_id_is_told_as_an_anomaly_and_changes_no_figure() {
    stock
        .given(received("r1", EAST, 5))
        .when(receive("r1", EAST, 6))
        .expectEvents(reused("6 at east", EAST));
    stock
        .given(received("r1", EAST, 5), reused("6 at east", EAST))
        .when(reserve("a", 6))
        .expectEvents(declined("a", 6, 5));
  }

  @Test
  void the_same_contradiction_is_told_once_and_another_one_is_told_too() {
    staysQuiet(
        stock
            .given(received("r1", EAST, 5), reused("6 at east", EAST))
            .when(receive("r1", EAST, 6)));
    stock
        .given(received("r1", EAST, 5), reused("6 at east", EAST))
        .when(receive("r1", WEST, 5))
        .expectEvents(reused("5 at west", WEST));
  }

  private static StockAnomalyRecorded reused(String stated, String node) {
    return new StockAnomalyRecorded(
        SKU,
        "FACT_ID_REUSED",
        "receipt/r1",
        stated,
        node,
        null,
        "receipt/r1 was recorded with other content; now it says: " + stated,
        "Ask the reporter which of the two is right; report a count or an adjustment under a new"
            + " id.",
        AT);
  }
}
