package io.throughline.order.terms;

/// A refund that somebody wants granted, beside its id and amount.
///
/// @param cause why the buyer is owed it
/// @param reason reason code
/// @param note what a person should know, no personal data; may be empty
public record AskedRefund(String cause, String reason, String note) {}
