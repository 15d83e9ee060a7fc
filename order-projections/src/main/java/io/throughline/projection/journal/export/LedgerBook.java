package io.throughline.projection.journal.export;

import io.throughline.projection.journal.AccountBalance;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Some days of the ledger and what must stand on the accounts after them.
///
/// @param first the first GL day
/// @param last the last GL day
/// @param opening trial balance at the end of the day before the first, of the read model's sums
/// @param documents of these days
/// @param closing trial balance at the end of the last day, of the read model's sums
public record LedgerBook(
    LocalDate first,
    LocalDate last,
    List<AccountBalance> opening,
    List<LedgerDocument> documents,
    List<AccountBalance> closing) {

  /// Copies the lists.
  public LedgerBook {
    opening = List.copyOf(opening);
    documents = List.copyOf(documents);
    closing = List.copyOf(closing);
  }

  /// Every account that it names.
  List<String> ledgerAccounts() {
    return Stream.of(
            opening.stream().map(balance -> balance.ledgerAccount()),
            documents.stream()
                .flatMap(document -> document.lines().stream())
                .map(line -> line.ledgerAccount()),
            closing.stream().map(balance -> balance.ledgerAccount()))
        .flatMap(accounts -> accounts)
        .distinct()
        .sorted()
        .toList();
  }

  /// Every currency that it names.
  List<String> currencies() {
    return Stream.of(
            opening.stream().map(balance -> balance.currency()),
            documents.stream().map(document -> document.currency().code()),
            closing.stream().map(balance -> balance.currency()))
        .flatMap(codes -> codes)
        .distinct()
        .sorted()
        .toList();
  }

  /// What stands on accounts at first, by currency.
  List<AccountBalance> openingOf(String currency) {
    return opening.stream()
        .filter(balance -> balance.currency().equals(currency) && balance.minor() != 0)
        .toList();
  }
}
