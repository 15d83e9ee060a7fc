package io.throughline.channel;

import org.jspecify.annotations.Nullable;

/// A request to a channel's API, without what belongs to the connection: host and credentials.
///
/// @param method {@code GET}, {@code POST} or {@code PUT}
/// @param path absolute path with query
/// @param body the JSON text to send; null for none
public record ChannelRequest(String method, String path, @Nullable String body) {

  /// @throws IllegalArgumentException when the path is not absolute, or would name another host
  public ChannelRequest {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("not an absolute path: " + path);
    }
  }

  /// A request that only looks.
  public static ChannelRequest get(String path) {
    return new ChannelRequest("GET", path, null);
  }

  /// A request that sends JSON.
  public static ChannelRequest post(String path, String body) {
    return new ChannelRequest("POST", path, body);
  }
}
