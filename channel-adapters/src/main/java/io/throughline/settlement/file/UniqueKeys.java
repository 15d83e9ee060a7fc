package io.throughline.settlement.file;

import io.throughline.settlement.terms.SettlementLine;

/// Gives a line whose key its batch had before the next number among its equals.
final class UniqueKeys {

  private final Occurrences occurrences = new Occurrences();

  SettlementLine unique(String batchId, SettlementLine line) {
    int number = occurrences.next(batchId + '\n' + line.lineKey());
    return number == 1
        ? line
        : new SettlementLine(
            line.lineKey() + "#" + number,
            line.kind(),
            line.rawType(),
            line.orderRef(),
            line.reference(),
            line.sku(),
            line.quantity(),
            line.amount(),
            line.occurredAt());
  }
}
