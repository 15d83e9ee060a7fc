package io.throughline.account;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The configured channel accounts.
///
/// @param channels settings by channel and account
@ConfigurationProperties("throughline")
record ChannelProperties(@DefaultValue Map<String, Map<String, Account>> channels) {

  /// One account.
  ///
  /// @param secrets what signs its webhooks; two while one is replaced, the newer first
  record Account(@DefaultValue List<String> secrets) {

    @Override
    public String toString() {
      return "Account[" + secrets.size() + " secrets]";
    }
  }
}
