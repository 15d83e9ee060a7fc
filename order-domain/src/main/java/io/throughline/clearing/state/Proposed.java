package io.throughline.clearing.state;

/// Something that a person proposed, and what became of it.
///
/// @param <T> the event that proposed it
/// @param proposal the event
/// @param ruling what became of it
public record Proposed<T>(T proposal, Ruling ruling) {

  Proposed<T> as(Ruling now) {
    return new Proposed<>(proposal, now);
  }
}
