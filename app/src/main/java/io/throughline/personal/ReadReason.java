package io.throughline.personal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Why somebody looks at personal data. A fixed list and not free text: in free text stood, sooner
/// or later, the very name that the record must not hold.
public enum ReadReason {
  CUSTOMER_REQUEST,
  DELIVERY_PROBLEM,
  PAYMENT_PROBLEM,
  FRAUD_CHECK,
  LEGAL_REQUEST,
  PRIVACY_REQUEST;

  /// As in requests and in the record: lower case with hyphens.
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// In words.
  public String words() {
    return text().replace('-', ' ');
  }

  /// The reason of this text.
  public static Optional<ReadReason> of(String text) {
    return Arrays.stream(values()).filter(reason -> reason.text().equals(text)).findFirst();
  }

  /// All of them, for people to choose from.
  public static String texts() {
    return Arrays.stream(values()).map(ReadReason::text).collect(Collectors.joining(", "));
  }
}
