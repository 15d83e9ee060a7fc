package io.throughline.security;

import java.util.Optional;
import org.springframework.core.env.Environment;

/// Where this node can be reached from its own machine.
public final class OwnAddress {

  private OwnAddress() {}

  /// Scheme, host and port; empty when no port is open.
  public static Optional<String> of(Environment environment) {
    return Optional.ofNullable(environment.getProperty("local.server.port"))
        .map(port -> scheme(environment) + "://" + host(environment) + ":" + port);
  }

  private static String scheme(Environment environment) {
    return environment.containsProperty("server.ssl.bundle") ? "https" : "http";
  }

  private static String host(Environment environment) {
    var bound = environment.getProperty("server.address", "127.0.0.1");
    return bound.equals("0.0.0.0") || bound.equals("::") ? "127.0.0.1" : bound;
  }
}
