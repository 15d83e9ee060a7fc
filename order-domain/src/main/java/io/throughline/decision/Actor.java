package io.throughline.decision;

import java.util.Map;

/// Who caused an event: given with the command, stored in the metadata of its events, never a
/// person's name.
///
/// @param value kind and id: {@code connector:shopify/acme}, {@code policy:policy-validate-order},
///   {@code key:3f9a}
public record Actor(String value) {

  /// Its name in the metadata of commands and events.
  public static final String KEY = "actor";

  /// A channel's connector, for one of our accounts there.
  public static Actor connector(String channel, String account) {
    return new Actor("connector:" + channel + "/" + account);
  }

  /// A reaction, by its processing group.
  public static Actor policy(String group) {
    return new Actor("policy:" + group);
  }

  /// A person or program, by the id of the key that opened the door.
  public static Actor key(String keyId) {
    return new Actor("key:" + keyId);
  }

  /// As message metadata.
  public Map<String, String> asMetadata() {
    return Map.of(KEY, value);
  }
}
