package io.throughline.web.command;

import java.util.Optional;
import java.util.stream.Stream;

/// A command of a request: what it wants, the order it brings, or the result of one that could not
/// be read.
sealed interface Given permits Wanted, Incoming, CommandResult {

  /// The order that it is about; empty when it could not be read.
  default Optional<String> stream() {
    return switch (this) {
      case Wanted wanted -> Optional.of(wanted.orderId());
      case Incoming incoming -> Optional.of(incoming.command().orderId().value());
      case CommandResult _ -> Optional.empty();
    };
  }

  /// The order that it brings, if it brings one.
  default Stream<Incoming> incoming() {
    return this instanceof Incoming order ? Stream.of(order) : Stream.empty();
  }
}
