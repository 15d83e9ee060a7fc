package io.throughline.account;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The configured accesses to the APIs of channel accounts.
///
/// @param channels settings by channel and account
@ConfigurationProperties("throughline")
record ApiAccessProperties(@DefaultValue Map<String, Map<String, Access>> channels) {

  /// One account; without token or URL it has no access.
  ///
  /// @param accessToken what shows that we may ask
  /// @param apiUrl where its API is
  record Access(@Nullable String accessToken, @Nullable URI apiUrl) {

    @Override
    public String toString() {
      return "Access[" + apiUrl + (accessToken == null ? ", no token]" : ", a token]");
    }
  }
}
