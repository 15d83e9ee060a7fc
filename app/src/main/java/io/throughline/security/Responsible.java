package io.throughline.security;

import io.throughline.decision.Actor;
import java.util.HashSet;

/// Who answers for what a caller asks: a person for himself, a key for whoever made it, through
/// however many keys. Two keys of one maker are therefore one, and nobody approves with a key what
/// he asked for with another. Rule: ADR 0028.
public final class Responsible {

  private final ApiKeys keys;

  Responsible(ApiKeys keys) {
    this.keys = keys;
  }

  /// The actor that answers for this caller.
  public Actor of(Caller caller) {
    var makers = keys.makers();
    var seen = new HashSet<String>();
    var id = caller.keyId();
    while (seen.add(id) && makers.get(id) != null) {
      id = makers.get(id);
    }
    return Caller.actorOf(id);
  }
}
