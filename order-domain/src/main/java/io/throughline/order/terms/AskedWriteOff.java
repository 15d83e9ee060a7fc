package io.throughline.order.terms;

/// A balance that somebody wants let go, beside its id and amount.
///
/// @param direction {@code CUSTOMER_OWES} or {@code WE_OWE}
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
public record AskedWriteOff(String direction, String reason, String note) {}
