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
    var port = environment.getProperty("local.server.port");
    if (port != null) {
      link.token().ifPresent(token -> out.println("\n  Console: " + address(port) + token + "\n"));
    }
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

  private String address(String port) {
    var scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
    var bound = environment.getProperty("server.address", "127.0.0.1");
    var host = bound.equals("0.0.0.0") || bound.equals("::") ? "127.0.0.1" : bound;
    return scheme + "://" + host + ":" + port + "/login?token=";
  }
}
