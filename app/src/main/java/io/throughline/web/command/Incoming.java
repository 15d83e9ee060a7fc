package io.throughline.web.command;

import io.throughline.order.command.ReceiveOrder;
import org.jspecify.annotations.Nullable;

/// An order that a caller brings.
///
/// @param commandId what the caller calls it within its request; null when it comes alone
/// @param command takes it in, without its person
/// @param person what names the buyer; null when nothing does
record Incoming(@Nullable String commandId, ReceiveOrder command, OrderBody.@Nullable Person person)
    implements Given {

  /// Its action in a request for many.
  static final String ACTION = "receive-order";
}
