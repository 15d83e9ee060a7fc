package io.throughline.database.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Whether a server may be trusted with orders: facts in, findings out.
final class Safety {

  static final int OLDEST_VERSION = 180000;

  /// A wider gap between the clocks lets nodes steal each other's work and misdates events.
  static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  private Safety() {}

  /// All that is wrong, the gravest first, each one sentence; empty when nothing is.
  static List<String> findings(ServerFacts facts) {
    var findings = new ArrayList<String>();
    findings.addAll(durability(facts));
    findings.addAll(powers(facts));
    findings.addAll(version(facts));
    findings.addAll(clock(facts));
    return List.copyOf(findings);
  }

  private static List<String> durability(ServerFacts facts) {
    var findings = new ArrayList<String>();
    if (facts.fsync().equals("off")) {
      findings.add(
          "fsync is off, so a power cut loses acknowledged events or the whole database:"
              + " set fsync = on in postgresql.conf and restart the server.");
    }
    if (facts.fullPageWrites().equals("off")) {
      findings.add(
          "full_page_writes is off, so a power cut can tear pages beyond repair:"
              + " set full_page_writes = on in postgresql.conf and reload the server.");
    }
    if (facts.synchronousCommit().equals("off")) {
      findings.add(
          ("synchronous_commit is off for role %s, so a crash loses acknowledged events: set it to"
                  + " on (or local, remote_write, remote_apply) for the server, the database and"
                  + " the role.")
              .formatted(facts.role()));
    }
    return findings;
  }

  /// A superuser owns and may everything: naming each table as well would bury the one cause.
  private static List<String> powers(ServerFacts facts) {
    if (facts.superuser()) {
      return List.of(
          "role %s is a superuser or may become one, so nothing protects the events from this program: connect as a role without it."
              .formatted(facts.role()));
    }
    var findings = new ArrayList<String>();
    if (!facts.owned().isEmpty()) {
      findings.add(
          "role %s owns %s, so no grant protects them: set spring.flyway.user and spring.flyway.password to the owner's and give these to the owner with reassign owned."
              .formatted(facts.role(), String.join(", ", facts.owned())));
    }
    if (!facts.powersOverEvents().isEmpty()) {
      var powers = String.join(", ", facts.powersOverEvents());
      findings.add(
          "role %s may %s domain_event, though history is for ever: revoke %s on domain_event from every role that %s is or is a member of."
              .formatted(facts.role(), powers, powers, facts.role()));
    }
    return findings;
  }

  private static List<String> version(ServerFacts facts) {
    return facts.version() >= OLDEST_VERSION
        ? List.of()
        : List.of(
            "the server is PostgreSQL %d, and 18 is the oldest this program was proven on: upgrade the server."
                .formatted(facts.version() / 10_000));
  }

  private static List<String> clock(ServerFacts facts) {
    if (facts.clockAhead().abs().compareTo(CLOCK_TOLERANCE) <= 0) {
      return List.of();
    }
    return List.of(
        "this node's clock is %d ms %s the database's, more than %d ms: synchronize both clocks (NTP)."
            .formatted(
                facts.clockAhead().abs().toMillis(),
                facts.clockAhead().isNegative() ? "behind" : "ahead of",
                CLOCK_TOLERANCE.toMillis()));
  }
}
