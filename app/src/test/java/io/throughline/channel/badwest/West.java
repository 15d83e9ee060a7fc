package io.throughline.channel.badwest;

import org.springframework.util.StringUtils;

/// A channel that knows Spring.
public record West(String name) {

  boolean isNamed() {
    return StringUtils.hasText(name);
  }
}
