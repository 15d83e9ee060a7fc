package io.throughline.remote;

import java.net.Inet6Address;
import java.net.InetAddress;

/// Tells addresses that anybody on the internet could reach from those that lead back inside.
/// Source: the special-purpose address registries of RFC 6890.
final class PublicAddress {

  private PublicAddress() {}

  /// Whether it is public. An IPv4 address inside an IPv6 one is not: it would be a way around.
  static boolean isOne(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    var bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    boolean shared = first == 100 && second >= 64 && second <= 127; // carrier-grade NAT
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean examples =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 240 && !shared && !benchmark && !protocol && !examples;
  }

  /// Of IPv6, global unicast is 2000::/3; tunnels (6to4, Teredo) and examples are in it.
  private static boolean isPublic6(byte[] bytes) {
    int first = group(bytes, 0);
    int second = group(bytes, 2);
    boolean sixToFour = first == 0x2002;
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
    return (first & 0xe000) == 0x2000 && !sixToFour && !special;
  }

  private static int group(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }
}
