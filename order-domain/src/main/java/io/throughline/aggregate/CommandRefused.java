package io.throughline.aggregate;

import io.throughline.decision.Reason;
import org.axonframework.commandhandling.CommandExecutionException;

/// A command was refused by a rule. The {@link Reason} travels as Axon's exception details, because
/// only details survive a distributed command bus.
public final class CommandRefused extends CommandExecutionException {

  private static final long serialVersionUID = 1L;

  CommandRefused(Reason reason, String detail) {
    super(reason.name() + ": " + detail, null, reason);
  }

  /// For whoever has to refuse outside of an aggregate, what only it can know.
  public static CommandRefused because(Reason reason, String detail) {
    return new CommandRefused(reason, detail);
  }

  /// Which rule stood against it.
  public Reason reason() {
    return this.<Reason>getDetails().orElseThrow();
  }
}
