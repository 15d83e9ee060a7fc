package io.throughline.outbox;

import io.throughline.decision.Envelope;
import io.throughline.policy.effect.Effect;

/// An effect that one worker has taken to tell it.
///
/// @param effect what
/// @param attempts how often it failed before
/// @param claim what shows that it is ours
record DueEffect(Effect effect, int attempts, String claim) {

  String effectId() {
    return effect.effectId();
  }

  Envelope of() {
    return effect.of();
  }
}
