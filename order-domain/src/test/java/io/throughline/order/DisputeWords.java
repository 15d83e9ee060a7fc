package io.throughline.order;

import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;
import static io.throughline.order.ReturnWords.later;
import static io.throughline.order.SampleOrder.usd;

import io.throughline.order.command.RecordDispute;
import io.throughline.order.event.DisputeOpened;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.DisputeReviewed;
import java.time.LocalDate;

/// The vocabulary of what a payer contests.
public final class DisputeWords {

  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  private DisputeWords() {}

  public static RecordDispute tellDispute(String state, int minutes) {
    return tellDispute(state, minutes, false, "48.18");
  }

  public static RecordDispute tellDispute(
      String state, int minutes, boolean inquiry, String amount) {
    return new RecordDispute(
        ID, "d1", state, inquiry, usd(amount), "fraudulent", "stripe", DAY, later(minutes), AT);
  }

  public static DisputeOpened disputed(int minutes) {
    return disputed(minutes, false, "48.18");
  }

  public static DisputeOpened disputed(int minutes, boolean inquiry, String amount) {
    return new DisputeOpened(
        ORDER, "d1", inquiry, usd(amount), "fraudulent", "stripe", DAY, later(minutes), AT);
  }

  public static DisputeReviewed reviewed(int minutes) {
    return new DisputeReviewed(
        ORDER, "d1", false, usd("48.18"), "fraudulent", "stripe", DAY, later(minutes), AT);
  }

  public static DisputeResolved resolved(String outcome, int minutes) {
    return new DisputeResolved(
        ORDER, "d1", outcome, false, usd("48.18"), "fraudulent", "stripe", DAY, later(minutes), AT);
  }
}
