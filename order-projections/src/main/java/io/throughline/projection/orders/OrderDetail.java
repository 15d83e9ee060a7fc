package io.throughline.projection.orders;

import java.util.List;
import java.util.Set;

/// One order to the last unit and cent.
///
/// @param summary what a list shows of it
/// @param lines its lines, in their order
/// @param parts its parts, by kind and in the order of their beginning
public record OrderDetail(OrderSummary summary, List<OrderLineUnits> lines, List<OrderPart> parts) {

  /// Refunds that lower nothing: the units were canceled before, or too much was paid.
  private static final Set<String> SETTLING = Set.of("CANCELLATION", "OVERPAYMENT", "REJECTION");

  /// Copies the lists.
  public OrderDetail {
    lines = List.copyOf(lines);
    parts = List.copyOf(parts);
  }

  /// The parts of one kind.
  public List<OrderPart> parts(PartKind kind) {
    return parts.stream().filter(part -> part.kind() == kind).toList();
  }

  /// What the buyer still owes, minor units; negative when we owe it. An order is closed at zero.
  /// What was canceled or allowed is not to be paid, and a refund that was only reported is first
  /// taken for what canceled units were worth. Rule: PRODUCT law 4, as the order itself reckons.
  public long balance() {
    var money = summary.money();
    long canceled = money.canceled();
    long settled = 0;
    long allowed = 0;
    long reported = 0;
    for (var refund : parts(PartKind.REFUND)) {
      long promised = promised(refund);
      if (refund.reference() == null) {
        reported += promised;
      } else if (SETTLING.contains(refund.reference())) {
        settled += promised;
      } else {
        allowed += promised;
      }
    }
    long allowances = allowed + Math.max(0, reported - Math.max(0, canceled - settled));
    return money.value() - allowances - money.writtenOff() - money.captured() + money.refunded();
  }

  /// What a refund lowers the bill by: what went back, or what was granted.
  private long promised(OrderPart refund) {
    var amount = refund.amount();
    boolean counts = refund.reference() != null || refund.state().equals("REFUNDED");
    return amount != null && counts && amount.currency().equals(summary.money().currency())
        ? amount.minorUnits()
        : 0;
  }
}
