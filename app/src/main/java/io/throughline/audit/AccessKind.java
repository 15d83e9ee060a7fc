package io.throughline.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What happened.
public enum AccessKind {
  LOGIN,
  LOGIN_FAILED,
  LOGOUT,
  KEY_REFUSED,
  KEY_MADE,
  KEY_REVOKED,
  PERSON_ADDED,
  PERSON_CHANGED,
  PERSON_DISABLED,
  PERSON_ENABLED,
  PASSWORD_SET,
  PERSONAL_DATA_READ,
  PERSONAL_DATA_SEARCHED,
  EXPORTED;

  /// As in the database and in answers: lower case with hyphens.
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The kind of this text.
  public static Optional<AccessKind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }
}
