package io.throughline.money;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A currency in circulation, by its ISO 4217 code, with the number of decimal digits of its minor
/// unit.
///
/// The table is pinned here and not taken from the JDK: an event of today must be read with the
/// same digits after every upgrade. A rail that counts otherwise (Adyen's CLP, ISK) is translated
/// by its adapter.
///
/// @param code three upper-case letters, ISO 4217
/// @param digits decimal digits of one minor unit: 2 for USD, 0 for JPY, 3 for KWD
public record Currency(String code, int digits) {

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Map<String, Currency> KNOWN = new HashMap<>();

  static {
    known(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF");
    known(
        2,
        """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD \
        CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ \
        GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL \
        MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR \
        PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT \
        TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG\
        """);
    known(3, "BHD IQD JOD KWD LYD OMR TND");
  }

  private static void known(int digits, String codes) {
    SPACE.splitAsStream(codes).forEach(code -> KNOWN.put(code, new Currency(code, digits)));
  }

  /// The currency of this code.
  ///
  /// @throws IllegalArgumentException when no such currency is known, also for lower case
  public static Currency of(String code) {
    var currency = KNOWN.get(code);
    if (currency == null) {
      throw new IllegalArgumentException("unknown currency: " + code);
    }
    return currency;
  }

  /// Whether a currency of this code is known.
  public static boolean isKnown(String code) {
    return KNOWN.containsKey(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
