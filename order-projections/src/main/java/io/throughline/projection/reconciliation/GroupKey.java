package io.throughline.projection.reconciliation;

/// A group of facts that are matched with one another.
///
/// @param rail in lower case
/// @param ref order id, or the text that no order answers to, or an account as a whole
record GroupKey(String rail, String ref) {

  /// Whether it is an account as a whole: its lines have nothing to do with one another.
  boolean isAccount() {
    return ref.startsWith(Groups.ACCOUNT);
  }
}
