package io.throughline.rail.terms;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a rail pays and tells. Rule: MONEY section 2, timing.
///
/// @param settlesAfter business days, Monday to Friday, from the movement to its settlement
/// @param selfSettling whether the movement is its own settlement: nobody owes us anything after it
/// @param ledgerAccount what a self settling rail draws on; null for every other
/// @param statementEvery business days from one statement to the next; null when none is expected
public record RailTerms(
    int settlesAfter,
    boolean selfSettling,
    @Nullable String ledgerAccount,
    @Nullable Integer statementEvery) {

  private static final RailTerms OTHER = settling(2);

  private static final Map<String, RailTerms> KNOWN =
      Map.ofEntries(
          Map.entry("stripe", settling(2)),
          Map.entry("shopify_payments", settling(2)),
          Map.entry("adyen", settling(2)),
          Map.entry("paypal", settling(1)),
          Map.entry("amazon", settling(15)),
          Map.entry("walmart", settling(15)),
          Map.entry("cash", settling(0)),
          Map.entry("manual", settling(0)),
          Map.entry("bogus", settling(0)),
          Map.entry("gift_card", drawingOn("Liabilities:GiftCards")),
          Map.entry("store_credit", drawingOn("Liabilities:StoreCredit")));

  private static RailTerms settling(int days) {
    return new RailTerms(days, false, null, null);
  }

  private static RailTerms drawingOn(String ledgerAccount) {
    return new RailTerms(0, true, ledgerAccount, null);
  }

  /// The terms that hold for a rail before anybody set them. No statement is expected by them: what
  /// nobody promised is not missing. Upper and lower case mean the same rail.
  public static RailTerms defaultOf(String rail) {
    return KNOWN.getOrDefault(rail.strip().toLowerCase(Locale.ROOT), OTHER);
  }
}
