package io.throughline.businessday.command;

import io.throughline.decision.Texts;
import java.time.LocalDate;

/// A business day of a channel account, and the id of its event stream: {@code
/// day:<channel>:<account>:<date>}. Channel and account are taken as the orders have them.
///
/// @param channel kind of place
/// @param account our seller account there
/// @param day the business day, by the account's calendar
public record BusinessDayId(String channel, String account, LocalDate day) {

  /// @throws IllegalArgumentException when a part is blank, longer than 200 characters, or has a
  ///   control character
  public BusinessDayId {
    channel = Texts.canonical("channel", channel);
    account = Texts.canonical("account", account);
  }

  /// This day of this account.
  public static BusinessDayId of(String channel, String account, LocalDate day) {
    return new BusinessDayId(channel, account, day);
  }

  /// The id of the stream.
  public String value() {
    return "day:" + Texts.beforeColon(channel) + ":" + Texts.beforeColon(account) + ":" + day;
  }

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value();
  }
}
