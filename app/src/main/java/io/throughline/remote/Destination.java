package io.throughline.remote;

import io.throughline.account.ApiAccess;
import io.throughline.channel.ChannelApi;
import io.throughline.channel.ChannelRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/// Where a request may go: with https to port 443 of a host of the account's channel whose every
/// address is public. Looked up anew for each request, because names change their addresses.
final class Destination {

  private static final int HTTPS = 443;

  private final boolean loopbackAllowed;

  /// @param loopbackAllowed whether this machine itself may be called, also without TLS: for tests
  ///   and demonstrations
  Destination(boolean loopbackAllowed) {
    this.loopbackAllowed = loopbackAllowed;
  }

  /// The request's address.
  ///
  /// @throws CallFailed when nothing may be sent there, or its host is not known
  URI of(ApiAccess access, ChannelApi api, ChannelRequest request) throws CallFailed {
    var base = access.url();
    var host = base.getHost();
    if (host == null || base.getRawUserInfo() != null || !isBare(base)) {
      throw CallFailed.notAllowed("URL_NOT_ALLOWED");
    }
    var addresses = resolve(host);
    if (loopbackAllowed && allLoopback(addresses)) {
      return base.resolve(request.path());
    }
    if (!"https".equals(base.getScheme())
        || (base.getPort() != -1 && base.getPort() != HTTPS)
        || !api.isHost(host.toLowerCase(Locale.ROOT))) {
      throw CallFailed.notAllowed("URL_NOT_ALLOWED");
    }
    for (var address : addresses) {
      if (!PublicAddress.isOne(address)) {
        throw CallFailed.notAllowed("ADDRESS_NOT_ALLOWED");
      }
    }
    return base.resolve(request.path());
  }

  private static boolean isBare(URI base) {
    var path = base.getRawPath();
    return (path == null || path.isEmpty() || path.equals("/"))
        && base.getRawQuery() == null
        && base.getRawFragment() == null;
  }

  private static boolean allLoopback(InetAddress[] addresses) {
    for (var address : addresses) {
      if (!address.isLoopbackAddress()) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress[] resolve(String host) throws CallFailed {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException unknown) {
      throw CallFailed.unavailable("HOST_UNKNOWN", null);
    }
  }
}
