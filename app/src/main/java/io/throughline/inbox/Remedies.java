package io.throughline.inbox;

import java.util.Map;

/// What a person can do about a delivery that waits, by the reason why it does.
public final class Remedies {

  private static final Map<String, String> BY_REASON =
      Map.of(
          "MALFORMED_JSON",
          "The body is no JSON text. Have the channel send it again; retrying the same bytes does"
              + " not help.",
          "MISSING_FIELD",
          "Something is missing at the marked place. Mend it at the channel and have it sent again,"
              + " or retry after an upgrade that can do without.",
          "INVALID_VALUE",
          "The marked value cannot be right. Mend it at the channel and have it sent again, or"
              + " retry after an upgrade that reads it.",
          "TOPIC_NOT_SUPPORTED",
          "This topic is not read. Unsubscribe from it at the channel, or retry after an upgrade.",
          "CHANNEL_NOT_SUPPORTED",
          "This version reads no webhooks of the channel. Retry after an upgrade.",
          "DELIVERY_ID_REUSED",
          "The same delivery id came before with another body. Compare both at the channel; nothing"
              + " was overwritten.",
          "ORDER_CONTENT_CONFLICT",
          "The order was received with other lines or totals before. Decide at the channel which is"
              + " true; nothing was overwritten.",
          "PROCESSING_FAILED",
          "It failed five times. Look into the log for this delivery's number, mend the cause,"
              + " retry.",
          "ORDER_UNKNOWN",
          "It tells of an order that never came. Look for the order at the channel and have it sent"
              + " again: then this is worked on by itself.");

  private static final String ELSE =
      "A rule of the order stands against it: open the order, settle what stands there, retry.";

  private Remedies() {}

  /// The advice for this reason.
  public static String of(String reason) {
    return BY_REASON.getOrDefault(reason, ELSE);
  }
}
