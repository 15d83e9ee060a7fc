package io.throughline.projection.reconciliation;

import static java.util.stream.Collectors.joining;

import io.throughline.money.SignedMoney;
import java.util.List;

/// Sums as the read model keeps them: an object of minor units by currency.
final class SumsJson {

  private SumsJson() {}

  static String of(List<SignedMoney> sums) {
    return SignedMoney.sums(sums).stream()
        .map(sum -> "\"%s\": %d".formatted(sum.currency().code(), sum.minorUnits()))
        .collect(joining(", ", "{", "}"));
  }
}
