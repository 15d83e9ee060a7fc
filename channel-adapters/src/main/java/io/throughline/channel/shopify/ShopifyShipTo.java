package io.throughline.channel.shopify;

import io.throughline.order.terms.ShipTo;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The coarse part of the shipping address, the only part that an event may carry.
///
/// The postal area is what stands before the first blank or dash of the postal code (SW1A of SW1A
/// 1AA, 40202 of 40202-1234), and where there is neither, or more than five characters before it,
/// the first three characters (402 of 40202). That is a district of thousands of people at least:
/// it names nobody. What is written where a code should stand, and is none, is left out.
final class ShopifyShipTo {

  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern REGION = Pattern.compile("[A-Za-z0-9 .-]{1,6}");
  private static final Pattern AREA = Pattern.compile("[A-Za-z0-9]{1,5}");
  private static final Pattern GAP = Pattern.compile("[\\s-]");
  private static final int SHORTENED = 3;
  private static final int LONGEST = 5;

  private ShopifyShipTo() {}

  /// The destination; null when there is no shipping address or it states no country.
  static @Nullable ShipTo read(Fields order) {
    var address = order.person("shipping_address");
    if (address == null) {
      return null;
    }
    var country = code(COUNTRY, ShopifyPerson.text(address, "country_code"));
    return country == null
        ? null
        : new ShipTo(
            country,
            code(REGION, ShopifyPerson.text(address, "province_code")),
            code(AREA, area(ShopifyPerson.text(address, "zip"))));
  }

  private static @Nullable String area(@Nullable String postalCode) {
    if (postalCode == null) {
      return null;
    }
    var before = GAP.split(postalCode, 2)[0];
    boolean whole = before.length() == postalCode.length() || before.length() > LONGEST;
    return whole ? before.substring(0, Math.min(SHORTENED, before.length())) : before;
  }

  private static @Nullable String code(Pattern form, @Nullable String text) {
    return text != null && form.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : null;
  }
}
