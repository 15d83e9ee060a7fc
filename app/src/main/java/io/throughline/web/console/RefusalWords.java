package io.throughline.web.console;

import io.throughline.order.decision.Refusal;

/// Why a decision was refused, in sentences.
final class RefusalWords {

  private RefusalWords() {}

  static String of(Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN_ORDER -> "No such order was received.";
      case ORDER_CONTENT_CONFLICT ->
          "The order was received before with other lines, charges or totals. Nothing is"
              + " overwritten.";
      case ORDER_REJECTED -> "The order was rejected. Nothing more is decided about it.";
      case ORDER_ALREADY_VALIDATED ->
          "The order is validated already. From here on it is canceled, not rejected.";
      case UNKNOWN_HOLD -> "The order has no such hold.";
      case HOLD_ID_REUSED -> "This form was used before for another hold. Fill in a new one.";
    };
  }
}
