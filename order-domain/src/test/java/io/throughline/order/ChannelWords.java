package io.throughline.order;

import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.HAPPENED;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;
import static io.throughline.order.ReturnWords.later;

import io.throughline.money.Money;
import io.throughline.order.command.RecordChannelAcknowledgement;
import io.throughline.order.command.RecordChannelUpdate;
import io.throughline.order.event.ChannelAcknowledged;
import io.throughline.order.event.ChannelAcknowledgementFailed;
import io.throughline.order.event.ChannelUpdateRecorded;
import io.throughline.order.event.LineAdded;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The vocabulary of what a channel says of an order that it sent.
public final class ChannelWords {

  private ChannelWords() {}

  /// What it says so many minutes later, each under an id and with a digest of its own.
  public static RecordChannelUpdate update(
      String id, int minutes, String payment, @Nullable OrderTerms terms) {
    return new RecordChannelUpdate(
        ID,
        id,
        later(minutes),
        payment,
        null,
        null,
        null,
        false,
        terms,
        List.of(),
        "digest-" + id,
        AT);
  }

  public static ChannelUpdateRecorded updated(
      String id, int minutes, String payment, boolean stale) {
    return new ChannelUpdateRecorded(
        ORDER,
        id,
        later(minutes),
        payment,
        null,
        null,
        null,
        false,
        List.of(),
        "digest-" + id,
        stale,
        AT);
  }

  /// The channel does not have the order any more.
  public static RecordChannelUpdate delete(String id, int minutes) {
    return new RecordChannelUpdate(
        ID,
        id,
        later(minutes),
        "paid",
        null,
        null,
        null,
        true,
        null,
        List.of(),
        "digest-" + id,
        AT);
  }

  public static LineAdded lineAdded(String updateId, OrderLine line, Money worth) {
    return new LineAdded(ORDER, updateId + "/" + line.lineId(), line, worth, AT);
  }

  public static RecordChannelAcknowledgement take(
      String effectId, String subjectId, @Nullable String reference) {
    return new RecordChannelAcknowledgement(
        ID, effectId, "SHIPMENT", subjectId, true, reference, null, HAPPENED, AT);
  }

  public static ChannelAcknowledged took(
      String effectId, String subjectId, @Nullable String reference) {
    return new ChannelAcknowledged(ORDER, effectId, "SHIPMENT", subjectId, reference, HAPPENED, AT);
  }

  public static RecordChannelAcknowledgement turnAway(
      String effectId, String subjectId, String reason) {
    return new RecordChannelAcknowledgement(
        ID, effectId, "SHIPMENT", subjectId, false, null, reason, HAPPENED, AT);
  }

  public static ChannelAcknowledgementFailed turnedAway(
      String effectId, String subjectId, String reason) {
    return new ChannelAcknowledgementFailed(
        ORDER, effectId, "SHIPMENT", subjectId, reason, HAPPENED, AT);
  }
}
