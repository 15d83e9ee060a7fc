package io.throughline.demo;

/// A place of the demo's books where orders come from, and the rail that moves their money.
///
/// @param channel its channel
/// @param account our account there
/// @param rail who owes us the money
/// @param currency what buyers pay in
/// @param prefix how its order numbers begin
/// @param collectsTax whether the channel itself pays the tax to the state
/// @param ordersPerDay how many it sells
record BookedShop(
    String channel,
    String account,
    String rail,
    String currency,
    String prefix,
    boolean collectsTax,
    int ordersPerDay) {

  static final BookedShop WEB = new BookedShop("web", "main", "Stripe", "USD", "W", false, 6);

  static final BookedShop AMAZON =
      new BookedShop("amazon", "us", "amazon", "USD", "114-7", true, 4);

  static final BookedShop EUROPE =
      new BookedShop("shopify", "europe", "shopify_payments", "EUR", "EU", false, 3);
}
