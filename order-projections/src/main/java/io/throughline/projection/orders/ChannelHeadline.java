package io.throughline.projection.orders;

import io.throughline.order.event.ChannelAcknowledged;
import io.throughline.order.event.ChannelAcknowledgementFailed;
import io.throughline.order.event.ChannelEvent;
import io.throughline.order.event.ChannelUpdateRecorded;

/// What a channel said and answered, in one sentence.
final class ChannelHeadline {

  private ChannelHeadline() {}

  static String of(ChannelEvent event) {
    return switch (event) {
      case ChannelUpdateRecorded e ->
          Phrases.noted(
              "The channel says: %s%s"
                  .formatted(
                      e.deleted() ? "deleted" : Phrases.word(e.paymentStatus()),
                      e.stale() ? ", older than what it said before" : ""),
              e.fulfillmentStatus());
      case ChannelAcknowledged e ->
          "The channel took %s %s".formatted(Phrases.word(e.kind()), e.subjectId());
      case ChannelAcknowledgementFailed e ->
          Phrases.noted(
              "The channel did not take %s %s".formatted(Phrases.word(e.kind()), e.subjectId()),
              e.reason());
    };
  }
}
