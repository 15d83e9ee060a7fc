package io.throughline.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Accesses from the configuration: {@code throughline.channels.<channel>.<account>.access-token}
/// and {@code .api-url}.
@Component
class ConfiguredApiAccesses implements ApiAccesses {

  private final List<ApiAccess> accesses = new ArrayList<>();

  ConfiguredApiAccesses(ApiAccessProperties properties) {
    properties
        .channels()
        .forEach(
            (channel, accounts) ->
                accounts.forEach((account, settings) -> add(channel, account, settings)));
  }

  private void add(String channel, String account, ApiAccessProperties.Access settings) {
    var url = settings.apiUrl();
    var token = settings.accessToken();
    if (url != null && token != null && !token.isBlank()) {
      accesses.add(new ApiAccess(channel, account, url, token));
    }
  }

  @Override
  public Optional<ApiAccess> of(String channel, String account) {
    return accesses.stream()
        .filter(one -> one.channel().equals(channel) && one.account().equals(account))
        .findFirst();
  }

  @Override
  public List<ApiAccess> all() {
    return List.copyOf(accesses);
  }
}
