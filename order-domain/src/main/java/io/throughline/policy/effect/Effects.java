package io.throughline.policy.effect;

/// Takes what channels must be told, and sees to it that they are told, also over a restart. What a
/// reaction hands over is committed, or rolled back, with its batch of events.
@FunctionalInterface
public interface Effects {

  /// Takes an effect. One that was taken before under this id stays as it is.
  void intend(Effect effect);
}
