package io.throughline.security;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/// What the program says on standard output, and never in its log: the first key, once, and the
/// link to the console.
class Greeting {

  private final ApiKeys keys;
  private final ConsoleLink link;
  private final Environment environment;
  private final PrintStream out;

  Greeting(ApiKeys keys, ConsoleLink link, Environment environment, PrintStream out) {
    this.keys = keys;
    this.link = link;
    this.environment = environment;
    this.out = out;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    keys.firstKey(this::show);
    OwnAddress.of(environment)
        .map(address -> address + "/login?token=")
        .flatMap(address -> link.token().map(address::concat))
        .ifPresent(address -> out.println("\n  Console: " + address + "\n"));
    out.flush();
  }

  private void show(KeyText key) {
    out.println(
        """

          First API key, with every scope. It is shown this once and stored nowhere: keep it safe,
          make narrower ones with POST /api/keys, then revoke it.

            %s
        """
            .formatted(key.text()));
    out.flush();
  }
}
