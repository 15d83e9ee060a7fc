package io.throughline.people;

import io.throughline.security.OwnAddress;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/// Says on standard output, and never in the log, how the first person gets in.
class SetUpGreeting {

  private final SetUp setUp;
  private final Environment environment;
  private final PrintStream out;

  SetUpGreeting(SetUp setUp, Environment environment, PrintStream out) {
    this.setUp = setUp;
    this.environment = environment;
    this.out = out;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    setUp.prepare(this::show);
    if (setUp.isOpen()) {
      OwnAddress.of(environment)
          .ifPresent(
              address ->
                  out.println(
                      "\n  Nobody can log in by name yet. Begin at "
                          + address
                          + "/setup\n  with the token in "
                          + setUp.path()
                          + "\n"));
    }
    out.flush();
  }

  private void show(String token) {
    out.println("\n  Set-up token, shown this once:\n\n    " + token);
  }
}
