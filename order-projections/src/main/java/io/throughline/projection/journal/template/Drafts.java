package io.throughline.projection.journal.template;

import io.throughline.decision.DerivedId;
import io.throughline.money.Currency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts an entry together, leg by leg; legs of nothing are left out.
final class Drafts {

  private final Place place;
  private final @Nullable String rail;
  private final Currency currency;
  private final List<Leg> legs = new ArrayList<>();

  private Drafts(Place place, @Nullable String rail, Currency currency) {
    this.place = place;
    this.rail = rail;
    this.currency = currency;
  }

  static Drafts in(Currency currency, Place place, @Nullable String rail) {
    return new Drafts(place, rail, currency);
  }

  Drafts debit(String ledgerAccount, long minor) {
    if (minor != 0) {
      legs.add(new Leg(ledgerAccount, currency.code(), minor));
    }
    return this;
  }

  Drafts credit(String ledgerAccount, long minor) {
    return debit(ledgerAccount, Math.negateExact(minor));
  }

  /// The entry of a fact of an order; none when nothing is left of it.
  ///
  /// @param key what the fact is and which one, unique in the order
  List<Entry> ofOrder(String orderId, String what, Activity activity, LocalDate day, Key key) {
    return entry(
        entryId(orderId, what, key),
        what,
        String.join("|", orderId, key.kind, key.id),
        activity,
        orderId,
        day);
  }

  static UUID entryId(String orderId, String what, Key key) {
    return DerivedId.of(what, orderId, key.kind, key.id);
  }

  /// The entry of any other fact; none when nothing is left of it.
  ///
  /// @param source its natural key
  List<Entry> of(
      UUID entryId,
      String what,
      String source,
      Activity activity,
      @Nullable String orderRef,
      LocalDate day) {
    return entry(entryId, what, source, activity, orderRef, day);
  }

  private List<Entry> entry(
      UUID id,
      String what,
      String source,
      Activity activity,
      @Nullable String orderRef,
      LocalDate day) {
    return legs.isEmpty()
        ? List.of()
        : List.of(
            new Entry(id, what, source, Entry.VERSION, activity, place, orderRef, rail, day, legs));
  }

  /// An entry is taken back at most once, so its reversal needs no other key.
  static UUID reversalId(UUID entryId) {
    return DerivedId.of("Reversed", entryId.toString());
  }

  /// Which fact of an order.
  ///
  /// @param kind so that a capture and a refund of one id are two
  record Key(String kind, String id) {}
}
