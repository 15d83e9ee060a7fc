package io.throughline.rail.command;

import io.throughline.decision.Texts;
import java.util.Locale;

/// A rail, and the id of its event stream: {@code rail:<rail>}, in lower case: who writes it
/// otherwise means the same one.
///
/// @param rail who moves the money
public record RailId(String rail) {

  /// @throws IllegalArgumentException when it is blank, longer than 200 characters, or has a
  ///   control character
  public RailId {
    rail = Texts.canonical("rail", rail).toLowerCase(Locale.ROOT);
  }

  /// The rail of this name.
  public static RailId of(String rail) {
    return new RailId(rail);
  }

  /// The id of the stream.
  public String value() {
    return "rail:" + rail;
  }

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value();
  }
}
