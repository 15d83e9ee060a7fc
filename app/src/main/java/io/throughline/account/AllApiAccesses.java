package io.throughline.account;

import io.throughline.channelaccount.command.ChannelAccountId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Accesses that were set by console or API, and those of the configuration ({@code
/// throughline.channels.<channel>.<account>.access-token} and {@code .api-url}), which go first. A
/// disabled account has none.
@Component
class AllApiAccesses implements ApiAccesses {

  private final Map<ChannelAccountId, ApiAccess> configured = new HashMap<>();
  private final ChannelAccounts accounts;
  private final StoredAccounts stored;

  AllApiAccesses(ApiAccessProperties properties, ChannelAccounts accounts, StoredAccounts stored) {
    this.accounts = accounts;
    this.stored = stored;
    properties
        .channels()
        .forEach(
            (channel, settings) ->
                settings.forEach((account, access) -> add(channel, account, access)));
  }

  private void add(String channel, String account, ApiAccessProperties.Access settings) {
    var url = settings.apiUrl();
    var token = settings.accessToken();
    if (url != null && token != null && !token.isBlank()) {
      configured.put(
          new ChannelAccountId(channel, account), new ApiAccess(channel, account, url, token));
    }
  }

  @Override
  public Optional<ApiAccess> of(String channel, String account) {
    return of(new ChannelAccountId(channel, account));
  }

  private Optional<ApiAccess> of(ChannelAccountId id) {
    return stored.isDisabled(id)
        ? Optional.empty()
        : Optional.ofNullable(configured.get(id)).or(() -> stored.apiAccess(id));
  }

  @Override
  public List<ApiAccess> all() {
    return accounts.known().stream().flatMap(id -> of(id).stream()).toList();
  }
}
