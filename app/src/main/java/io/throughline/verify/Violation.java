package io.throughline.verify;

/// Something that breaks a promise.
///
/// @param promise which
/// @param id of the event, stream, row, setting or key that breaks it
/// @param what is wrong with it, in a sentence; no personal data
public record Violation(Promise promise, String id, String what) {}
