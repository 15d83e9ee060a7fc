package io.throughline.eventjson.bad;

import org.springframework.util.StringUtils;

/// A stored form that asks a framework.
public final class SpringJson {

  private SpringJson() {}

  static String stored(String text) {
    return StringUtils.trimAllWhitespace(text);
  }
}
