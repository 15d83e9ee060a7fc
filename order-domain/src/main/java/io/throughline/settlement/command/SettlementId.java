package io.throughline.settlement.command;

import io.throughline.decision.Texts;
import java.util.Locale;

/// A rail's statement, and the id of its event stream: {@code settlement:<rail>:<batch>}. The rail
/// is taken in lower case: who writes it otherwise means the same one.
///
/// @param rail who moves the money
/// @param batch the rail's id of the statement, or of the payout it explains
public record SettlementId(String rail, String batch) {

  /// How the streams of settlement begin.
  public static final String PREFIX = "settlement:";

  /// @throws IllegalArgumentException when a part is blank, longer than 200 characters, or has a
  ///   control character
  public SettlementId {
    rail = Texts.canonical("rail", rail).toLowerCase(Locale.ROOT);
    batch = Texts.canonical("batch", batch);
  }

  /// The statement that this rail calls so.
  public static SettlementId of(String rail, String batch) {
    return new SettlementId(rail, batch);
  }

  /// The id of the stream.
  public String value() {
    return PREFIX + Texts.beforeColon(rail) + ":" + batch;
  }

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value();
  }
}
