package io.throughline.account;

import java.net.URI;

/// How we reach the API of one of our channel accounts.
///
/// @param channel the channel
/// @param account our account there
/// @param url where its API is: scheme and host
/// @param accessToken what shows that we may ask; a secret
public record ApiAccess(String channel, String account, URI url, String accessToken) {

  /// Says where, never by what.
  @Override
  public String toString() {
    return "ApiAccess[" + channel + "/" + account + " at " + url.getHost() + "]";
  }
}
