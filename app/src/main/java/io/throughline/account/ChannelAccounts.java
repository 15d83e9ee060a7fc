package io.throughline.account;

import io.throughline.channelaccount.command.ChannelAccountId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Knows the accounts and what may sign for each: the secrets of the configuration ({@code
/// throughline.channels.<channel>.<account>.secrets}) first, then those that were set by API or
/// console, so that an account moves from one to the other without a gap. Decision: ADR 0027.
@Component
public class ChannelAccounts {

  private final StoredAccounts stored;
  private final Map<ChannelAccountId, List<String>> configured = new ConcurrentHashMap<>();

  ChannelAccounts(ChannelProperties properties, StoredAccounts stored) {
    this.stored = stored;
    properties
        .channels()
        .forEach(
            (channel, accounts) ->
                accounts.forEach(
                    (account, settings) -> register(channel, account, settings.secrets())));
  }

  /// The secrets that may sign for this account, newest first; empty for an account that is unknown
  /// or disabled. A change is seen within a second.
  public List<String> secrets(String channel, String account) {
    ChannelAccountId id;
    try {
      id = new ChannelAccountId(channel, account);
    } catch (IllegalArgumentException noSuchAccountCanBe) {
      return List.of();
    }
    if (!id.account().equals(account) || stored.isDisabled(id)) {
      return List.of();
    }
    return Stream.concat(
            configured.getOrDefault(id, List.of()).stream(), stored.liveSecrets(id).stream())
        .toList();
  }

  /// How many secrets of this account come from the configuration.
  public int configuredSecrets(ChannelAccountId id) {
    return configured.getOrDefault(id, List.of()).size();
  }

  /// The accounts that are configured or were opened, sorted by channel and account.
  public List<ChannelAccountId> known() {
    return Stream.concat(configured.keySet().stream(), stored.opened().stream())
        .distinct()
        .sorted(
            Comparator.comparing(ChannelAccountId::channel)
                .thenComparing(ChannelAccountId::account))
        .toList();
  }

  /// Whether deliveries of this account could be signed at all: it is configured or was opened.
  public boolean isKnown(ChannelAccountId id) {
    return configured.containsKey(id) || stored.isOpened(id);
  }

  /// Adds an account to the configured ones, or replaces its secrets.
  ///
  /// @throws IllegalArgumentException when there is no secret or one is blank
  public void register(String channel, String account, List<String> accountSecrets) {
    if (accountSecrets.isEmpty() || accountSecrets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "channel account %s/%s has no secret".formatted(channel, account));
    }
    configured.put(new ChannelAccountId(channel, account), List.copyOf(accountSecrets));
  }
}
