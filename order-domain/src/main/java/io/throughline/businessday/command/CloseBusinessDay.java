package io.throughline.businessday.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Freeze a business day, if the books are in order.
///
/// @param dayId the day
/// @param evidence what the books say about the day
/// @param previousHash the close hash of the day closed before; null for the first
/// @param nextOpen the only day of the account that may be closed now; null when none was closed
///   yet
/// @param by who, by id
/// @param overrideReason why it is closed in spite of unexplained variance; null when there is none
/// @param at when, by our clock
public record CloseBusinessDay(
    @TargetAggregateIdentifier BusinessDayId dayId,
    DayEvidence evidence,
    @Nullable String previousHash,
    @Nullable LocalDate nextOpen,
    String by,
    @Nullable String overrideReason,
    Instant at)
    implements BusinessDayCommand {
  /// @throws IllegalArgumentException when a text is blank, or a hash is no SHA-256
  public CloseBusinessDay {
    if (previousHash != null) {
      Texts.hash("previousHash", previousHash);
    }
    if (overrideReason != null) {
      Texts.note("overrideReason", overrideReason);
      Require.text("overrideReason", overrideReason);
    }
    Require.text("by", by);
  }
}
