package io.throughline.projection.journal.template;

/// One side of an entry.
///
/// @param ledgerAccount its name, parts divided by colons
/// @param currency ISO 4217
/// @param minor debit above zero, credit below, minor units
public record Leg(String ledgerAccount, String currency, long minor) {

  /// @throws IllegalArgumentException when the account has no name, or one of two lines
  public Leg {
    require(
        !ledgerAccount.isBlank() && ledgerAccount.chars().noneMatch(Character::isISOControl),
        "no name of a ledger account");
  }

  /// The same the other way round.
  Leg reversed() {
    return new Leg(ledgerAccount, currency, Math.negateExact(minor));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
