package io.throughline.account;

import io.throughline.channelaccount.command.ChannelAccountId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Knows the secrets of each channel account. They come from the configuration ({@code
/// throughline.channels.<channel>.<account>.secrets}), never from the repository.
@Component
public class ChannelAccounts {

  private static final Pattern SLASH = Pattern.compile("/");

  private final Map<String, List<String>> secrets = new ConcurrentHashMap<>();

  ChannelAccounts(ChannelProperties properties) {
    properties
        .channels()
        .forEach(
            (channel, accounts) ->
                accounts.forEach(
                    (account, settings) -> register(channel, account, settings.secrets())));
  }

  /// The secrets that may sign for this account, newest first; empty for an unknown account.
  public List<String> secrets(String channel, String account) {
    return secrets.getOrDefault(key(channel, account), List.of());
  }

  /// The accounts that are configured or were registered, sorted by channel and account.
  public List<ChannelAccountId> known() {
    return secrets.keySet().stream()
        .map(key -> SLASH.split(key, 2))
        .map(parts -> new ChannelAccountId(parts[0], parts[1]))
        .distinct()
        .sorted(
            Comparator.comparing(ChannelAccountId::channel)
                .thenComparing(ChannelAccountId::account))
        .toList();
  }

  /// Adds an account, or replaces its secrets.
  ///
  /// @throws IllegalArgumentException when there is no secret or one is blank
  public void register(String channel, String account, List<String> accountSecrets) {
    if (accountSecrets.isEmpty() || accountSecrets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "channel account %s/%s has no secret".formatted(channel, account));
    }
    secrets.put(key(channel, account), List.copyOf(accountSecrets));
  }

  private static String key(String channel, String account) {
    return channel + "/" + account;
  }
}
