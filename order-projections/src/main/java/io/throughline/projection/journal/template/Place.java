package io.throughline.projection.journal.template;

/// Whose books: a channel and our account there.
///
/// @param channel kind of place the order comes from
/// @param account our seller account there
public record Place(String channel, String account) {

  /// As the end of a ledger account's name.
  @Override
  public String toString() {
    return channel + ":" + account;
  }
}
