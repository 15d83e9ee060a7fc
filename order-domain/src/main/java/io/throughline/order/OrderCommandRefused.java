package io.throughline.order;

import io.throughline.order.decision.Decision;
import io.throughline.order.decision.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;

/// A command was refused by a rule. The {@link Refusal} travels as Axon's exception details,
/// because only details survive a distributed command bus.
public final class OrderCommandRefused extends CommandExecutionException {

  private static final long serialVersionUID = 1L;

  OrderCommandRefused(Decision.Refused refused) {
    super(refused.reason() + ": " + refused.detail(), null, refused.reason());
  }

  /// Which rule stood against it.
  public Refusal reason() {
    return this.<Refusal>getDetails().orElseThrow();
  }
}
