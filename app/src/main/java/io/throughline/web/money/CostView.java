package io.throughline.web.money;

import io.throughline.projection.reconciliation.CostToServe;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What selling one SKU cost on a day; above zero when it cost us something.
///
/// @param businessDay of the statements
/// @param sku absent for what no SKU can be told to bear
/// @param told what statements say of the SKU itself, or of no SKU at all
/// @param shared its part of what they say of whole orders
/// @param cost both together
/// @param lines how many lines of statements these are
record CostView(
    LocalDate businessDay,
    String channel,
    String account,
    @Nullable String sku,
    String currency,
    String kind,
    String told,
    String shared,
    String cost,
    long lines) {

  static CostView of(CostToServe one) {
    return new CostView(
        one.businessDay(),
        one.channel(),
        one.account(),
        one.sku(),
        one.currency(),
        one.kind(),
        Decimals.text(one.told(), one.currency()),
        Decimals.text(one.shared(), one.currency()),
        Decimals.text(one.told() + one.shared(), one.currency()),
        one.lines());
  }
}
