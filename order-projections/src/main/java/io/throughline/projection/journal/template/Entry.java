package io.throughline.projection.journal.template;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A balanced entry of the journal.
///
/// @param entryId derived from the template and the fact's natural key
/// @param what the template
/// @param source natural key of the fact
/// @param version of the template
/// @param place whose books
/// @param orderRef the order's id; for a line of a statement what the rail calls the order
/// @param rail who moves the money
/// @param originDay business day of the fact
/// @param legs one currency, sum zero, none of them zero
public record Entry(
    UUID entryId,
    String what,
    String source,
    int version,
    Activity activity,
    Place place,
    @Nullable String orderRef,
    @Nullable String rail,
    LocalDate originDay,
    List<Leg> legs) {

  /// Of all templates. When one changes, all get the next one: entries say by which they were made.
  public static final int VERSION = 1;

  /// @throws IllegalArgumentException when it does not balance (identity I1 of MONEY section 2) or
  ///   is in two currencies: a journal is handed over per currency, so an entry must be in one
  public Entry {
    legs = List.copyOf(legs);
    require(!legs.isEmpty(), "entry without legs");
    long sum = 0;
    for (var leg : legs) {
      require(leg.currency().equals(legs.getFirst().currency()), "entry of two currencies");
      require(leg.minor() != 0, "leg of nothing");
      sum = Math.addExact(sum, leg.minor());
    }
    require(sum == 0, "entry out of balance");
  }

  /// Its currency, ISO 4217.
  public String currency() {
    return legs.getFirst().currency();
  }

  /// What its legs on this account come to.
  public long on(String ledgerAccount) {
    return legs.stream()
        .filter(leg -> leg.ledgerAccount().equals(ledgerAccount))
        .mapToLong(Leg::minor)
        .sum();
  }

  /// The clearing account that its movement goes through; null when it moves no order's money.
  public @Nullable String clearing() {
    return rail != null && activity.isMovement() ? Accounts.clearing(rail, place) : null;
  }

  /// The same through another account than clearing: a rail that settles with ourselves.
  public Entry settledBy(String ledgerAccount) {
    var clearing = clearing();
    return with(
        legs.stream()
            .map(
                leg ->
                    leg.ledgerAccount().equals(clearing)
                        ? new Leg(ledgerAccount, leg.currency(), leg.minor())
                        : leg)
            .toList());
  }

  /// The entry that takes this one back.
  ///
  /// @param day business day of what takes it back
  /// @param revision of the statement that does
  public Entry reversed(LocalDate day, int revision) {
    return new Entry(
        Drafts.reversalId(entryId),
        "Reversed" + what,
        source + "/reversed-by-r" + revision,
        version,
        activity,
        place,
        orderRef,
        rail,
        day,
        legs.stream().map(Leg::reversed).toList());
  }

  private Entry with(List<Leg> others) {
    return new Entry(
        entryId, what, source, version, activity, place, orderRef, rail, originDay, others);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
