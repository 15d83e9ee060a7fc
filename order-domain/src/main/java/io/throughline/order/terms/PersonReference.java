package io.throughline.order.terms;

/// Points from an event to the buyer's personal data in the vault, which can be erased while this
/// stays. Rule: PRODUCT law 9.
///
/// @param subject the data subject whose key seals the record; the same buyer has the same subject
/// @param record id of the vault record
/// @param commitment hex SHA-256 over a secret salt and the plain record: proves later what was
///   recorded, tells nothing without the salt
public record PersonReference(String subject, String record, String commitment) {}
