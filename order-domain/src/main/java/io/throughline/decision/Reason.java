package io.throughline.decision;

/// Which rule stands against a command: a constant of the enum of an aggregate's refusals, whose
/// name is part of the API.
public interface Reason {

  /// The constant's name, such as {@code UNKNOWN_ORDER}.
  String name();

  /// The rule in a sentence for people.
  String words();

  /// Whether the thing itself is unknown, so that there is nothing to decide about.
  boolean unknown();
}
