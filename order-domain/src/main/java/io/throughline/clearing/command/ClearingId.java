package io.throughline.clearing.command;

import io.throughline.decision.Texts;
import java.util.Locale;

/// The facts of one order on one rail, and the id of the stream of what people decide about them:
/// {@code clearing:<rail>:<reference>}. The rail is taken in lower case.
///
/// @param rail who moves the money
/// @param reference the order, or what the rail writes in its place
public record ClearingId(String rail, String reference) {

  /// @throws IllegalArgumentException when a part is blank, longer than 200 characters, or has a
  ///   control character
  public ClearingId {
    rail = Texts.canonical("rail", rail).toLowerCase(Locale.ROOT);
    reference = Texts.canonical("reference", reference);
  }

  /// The group of this reference on this rail.
  public static ClearingId of(String rail, String reference) {
    return new ClearingId(rail, reference);
  }

  /// Whether it is a group of this rail.
  boolean isOf(String aRail) {
    return rail.equals(of(aRail, reference).rail());
  }

  /// The id of the stream.
  public String value() {
    return "clearing:" + Texts.beforeColon(rail) + ":" + reference;
  }

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value();
  }
}
