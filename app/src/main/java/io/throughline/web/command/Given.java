package io.throughline.web.command;

import java.util.Optional;

/// A command of a request: what it wants, or the result of one that could not be read.
sealed interface Given permits Wanted, CommandResult {

  /// What is wanted; empty when it could not be read.
  default Optional<Wanted> wanted() {
    return this instanceof Wanted wanted ? Optional.of(wanted) : Optional.empty();
  }
}
