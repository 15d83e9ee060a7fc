package io.throughline.channel.shopify;

import io.throughline.channel.Understanding.NotUnderstood;

/// Ends the reading of a document that cannot be used. Never leaves this package: it becomes a
/// {@link NotUnderstood}. Its message names a place and, unless personal, a value.
final class NotReadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  private NotReadable(String code, String detail) {
    super(detail, null, false, false); // an answer, not a defect: nobody reads its stack
    this.code = code;
  }

  /// The bytes are no acceptable JSON text.
  static NotReadable malformed(String detail) {
    return new NotReadable("MALFORMED_JSON", detail);
  }

  /// Something that an order cannot be without is absent or null.
  static NotReadable missing(String pointer) {
    return new NotReadable("MISSING_FIELD", place(pointer) + ": missing");
  }

  /// Something is there and cannot be what it should be.
  static NotReadable invalid(String pointer, String why) {
    return new NotReadable("INVALID_VALUE", place(pointer) + ": " + why);
  }

  /// The delivery tells of an order and does not say of which one, or of which part of it.
  ///
  /// @param what what it tells of, and where a person finds the rest
  static NotReadable orderNotNamed(String what) {
    return new NotReadable("ORDER_NOT_NAMED", what);
  }

  /// What the caller of the adapter gets to see.
  NotUnderstood toUnderstanding() {
    return new NotUnderstood(code, String.valueOf(getMessage()));
  }

  private static String place(String pointer) {
    return pointer.isEmpty() ? "document" : pointer; // the pointer of the whole is the empty text
  }
}
