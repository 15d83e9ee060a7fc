package io.throughline.security;

import java.math.BigInteger;
import java.security.SecureRandom;

/// Digits, capitals, small letters: survives every header, shell and double click.
public final class Base62 {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

  private Base62() {}

  /// The number in exactly so many digits, with leading zeros.
  public static String of(BigInteger number, int digits) {
    var text = new StringBuilder();
    var rest = number;
    for (int i = 0; i < digits; i++) {
      text.append(DIGITS.charAt(rest.mod(BASE).intValue()));
      rest = rest.divide(BASE);
    }
    if (rest.signum() != 0) {
      throw new IllegalArgumentException("the number needs more than " + digits + " digits");
    }
    return text.reverse().toString();
  }

  /// 256 random bits: 43 digits.
  public static String secret(SecureRandom random) {
    return of(new BigInteger(256, random), 43);
  }
}
