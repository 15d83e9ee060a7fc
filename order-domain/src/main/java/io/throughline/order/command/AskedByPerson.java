package io.throughline.order.command;

/// A command that costs: one person may decide it up to a limit, above it a second one must agree.
public interface AskedByPerson {

  /// The same command, asked by this person.
  OrderCommand askedBy(Requester person);
}
