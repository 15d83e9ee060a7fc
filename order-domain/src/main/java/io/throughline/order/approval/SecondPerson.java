package io.throughline.order.approval;

import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.APPROVAL_DECLINED;

import io.throughline.decision.Decision;
import io.throughline.money.Money;
import io.throughline.order.command.Refusal;
import io.throughline.order.command.Requester;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.state.OpenOrder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// When a second person is needed. The limit counts what took effect on the order without one, by
/// whomever it was asked, so that it is not dodged by parts, by two keys or by two colleagues. What
/// waits takes no effect alone, and what was agreed to had its second person: neither counts. Rule:
/// ADR 0028.
public final class SecondPerson {

  private SecondPerson() {}

  /// Whether so much more on top of what was decided alone before needs a second person.
  ///
  /// @param before minor units
  /// @param amount what is asked for, in the order's currency
  public static boolean needed(@Nullable Requester requester, long before, Money amount) {
    return requester != null
        && requester
            .policy()
            .policy()
            .needsSecondPerson(
                new Money(Math.addExact(before, amount.minorUnits()), amount.currency()));
  }

  /// What persons granted on this order without a second one, minor units. What a policy grants
  /// follows from what was decided before, and does not count.
  public static long grantedAlone(OpenOrder order) {
    return order.ledger().refunds().values().stream()
        .filter(refund -> !order.approvals().given(ApprovalRequested.REFUND, refund.refundId()))
        .map(refund -> refund.grant())
        .filter(grant -> grant != null && grant.policyVersion() == null)
        .mapToLong(grant -> grant.amount().minorUnits())
        .sum();
  }

  /// What the units were worth that persons had canceled on this order without a second one, minor
  /// units.
  public static long canceledAlone(OpenOrder order) {
    return order.cancellations().worth().entrySet().stream()
        .filter(entry -> alone(order, entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /// Whether a cancellation or change of this id was decided by a person without a second one.
  ///
  /// @return false for what the channel told
  public static boolean alone(OpenOrder order, String cancellationId) {
    return !order.approvals().given(ApprovalRequested.CANCELLATION, cancellationId)
        && order
            .cancellations()
            .find(cancellationId)
            .filter(CancellationRequested::byChannel)
            .isEmpty();
  }

  /// The answer to a request whose id waits for a second person, or was declined; empty when its id
  /// is new, or was agreed to and is known as what it became.
  ///
  /// @param same whether what waits is what is asked for now
  /// @param reused the refusal when it is not
  public static Optional<Decision<OrderEvent>> repeated(
      OpenOrder order, String id, Predicate<ApprovalRequested> same, Refusal reused) {
    return order
        .approvals()
        .find(id)
        .flatMap(
            known -> {
              if (!same.test(known.requested())) {
                return Optional.of(refuse(reused, id));
              }
              return switch (known.answer()) {
                case NONE -> Optional.of(alreadyDone(id));
                case DECLINED -> Optional.of(refuse(APPROVAL_DECLINED, id));
                case GIVEN -> Optional.empty();
              };
            });
  }
}
