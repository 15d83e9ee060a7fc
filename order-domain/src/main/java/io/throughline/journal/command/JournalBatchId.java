package io.throughline.journal.command;

import io.throughline.decision.Require;
import io.throughline.decision.Texts;
import io.throughline.money.Currency;
import java.time.DateTimeException;
import java.time.LocalDate;

/// A batch for the general ledger, and the id of its event stream: {@code
/// journal:<channel>:<account>:<day>:<currency>:<number>}. The ledger gets it as its external id,
/// so that a batch that is sent twice is posted once.
///
/// @param channel kind of place
/// @param account our seller account there
/// @param glDay the day in the ledger
/// @param currency ISO 4217 code
/// @param number 1 for the first batch of that account, day and currency, and on
public record JournalBatchId(
    String channel, String account, LocalDate glDay, String currency, int number) {

  private static final int PARTS = 6;

  /// @throws IllegalArgumentException when a part is blank, longer than 200 characters, or has a
  ///   control character, the currency is unknown, or the number is below 1
  public JournalBatchId {
    channel = Texts.canonical("channel", channel);
    account = Texts.canonical("account", account);
    currency = Currency.of(currency).code();
    Require.that(number >= 1, "number is below 1");
  }

  /// The batch of this number.
  public static JournalBatchId of(
      String channel, String account, LocalDate glDay, String currency, int number) {
    return new JournalBatchId(channel, account, glDay, currency, number);
  }

  /// The batch whose stream has this id.
  ///
  /// @throws IllegalArgumentException when no batch has such an id
  public static JournalBatchId parse(String value) {
    var parts = value.split(":", -1);
    Require.that(parts.length == PARTS && parts[0].equals("journal"), "not a journal batch's id");
    try {
      var id =
          of(
              Texts.fromBeforeColon(parts[1]),
              Texts.fromBeforeColon(parts[2]),
              LocalDate.parse(parts[3]),
              parts[4],
              Integer.parseInt(parts[5]));
      Require.that(id.value().equals(value), "not a journal batch's id");
      return id;
    } catch (DateTimeException noDay) {
      throw new IllegalArgumentException("not a journal batch's id", noDay);
    }
  }

  /// The id of the stream.
  public String value() {
    return "journal:%s:%s:%s:%s:%d"
        .formatted(Texts.beforeColon(channel), Texts.beforeColon(account), glDay, currency, number);
  }

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value();
  }
}
