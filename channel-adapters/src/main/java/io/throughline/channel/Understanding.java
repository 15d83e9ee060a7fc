package io.throughline.channel;

import io.throughline.order.command.ReceiveOrder;
import org.jspecify.annotations.Nullable;

/// What an adapter made of a delivery.
public sealed interface Understanding {

  /// An order that the channel reports.
  ///
  /// @param command takes the order in; its person is still missing
  /// @param person what goes to the vault; null when the delivery names nobody
  record OrderReported(ReceiveOrder command, @Nullable PersonalData person)
      implements Understanding {}

  /// A test delivery: recorded, never an order.
  record TestDelivery() implements Understanding {}

  /// Nothing that can be used yet: it waits in quarantine until a person or a newer version takes
  /// it up.
  ///
  /// @param code why, in capitals: {@code TOPIC_NOT_SUPPORTED}, {@code MALFORMED_JSON}, {@code
  ///   MISSING_FIELD}, {@code INVALID_VALUE}
  /// @param detail what a person needs to act, with the JSON pointer of the place; no personal data
  record NotUnderstood(String code, String detail) implements Understanding {}
}
