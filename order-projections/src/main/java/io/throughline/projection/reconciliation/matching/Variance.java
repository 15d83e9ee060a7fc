package io.throughline.projection.reconciliation.matching;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A difference, and how much of it was classified.
///
/// @param varianceClass its class; of a classification that found nothing to cover, that one's
/// @param reference what the rail says it is about; null when it does not say
/// @param source what tells it from others of its class and reference: the line, batch or
///   classification; empty when nothing is needed
/// @param handle as which a classification may name it
/// @param businessDay of the row that it belongs to
/// @param minor minor units; above zero when the rail gave more than we can explain
/// @param classified of the same sign; a classification without a variance stands here alone
public record Variance(
    String varianceClass,
    @Nullable String reference,
    String source,
    String handle,
    String rail,
    String channel,
    String account,
    LocalDate businessDay,
    String currency,
    long minor,
    long classified) {

  /// Oldest first; total, because no two of a group are equal in all of it.
  public static final Comparator<Variance> OLDEST_FIRST =
      Comparator.comparing(Variance::businessDay)
          .thenComparing(Variance::identity, Comparator.naturalOrder());

  /// What tells it from all others of its group.
  public String identity() {
    return String.join(
        "|",
        varianceClass,
        reference == null ? "" : reference,
        source,
        rail,
        channel,
        account,
        businessDay.toString(),
        currency);
  }

  /// Whether nothing is left to explain.
  public boolean isExplained() {
    return minor == classified;
  }

  Variance plus(long more) {
    return with(Math.addExact(minor, more), classified);
  }

  Variance covered(long more) {
    return with(minor, Math.addExact(classified, more));
  }

  private Variance with(long newMinor, long newClassified) {
    return new Variance(
        varianceClass,
        reference,
        source,
        handle,
        rail,
        channel,
        account,
        businessDay,
        currency,
        newMinor,
        newClassified);
  }
}
