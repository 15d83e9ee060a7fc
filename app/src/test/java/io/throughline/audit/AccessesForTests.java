package io.throughline.audit;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The record without a program around it.
public final class AccessesForTests {

  private AccessesForTests() {}

  /// On this database, by the system's clock.
  public static Accesses on(JdbcClient jdbc) {
    return new Accesses(jdbc, Clock.systemUTC());
  }
}
