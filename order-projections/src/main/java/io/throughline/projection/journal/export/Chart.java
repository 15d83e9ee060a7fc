package io.throughline.projection.journal.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The customer's names of our accounts. Before anything is mapped, ours are told as they are; once
/// something is, everything must be.
public final class Chart {

  /// Nothing is mapped.
  public static final Chart OURS = new Chart(Map.of());

  private final TreeMap<String, String> mappings;

  /// @param mappings the customer's account, by how the names of ours begin
  public Chart(Map<String, String> mappings) {
    this.mappings = new TreeMap<>(mappings);
  }

  /// What the customer calls this account: by the longest beginning that is mapped.
  ///
  /// @throws NotExportable when none is
  public String customerAccount(String ledgerAccount) {
    if (mappings.isEmpty()) {
      return ledgerAccount;
    }
    return longest(ledgerAccount)
        .map(prefix -> mappings.get(prefix))
        .findFirst()
        .orElseThrow(() -> new NotExportable("no account of the chart for " + ledgerAccount));
  }

  /// Accounts of these documents that nothing is mapped for; the journal waits for them.
  public List<String> missing(List<LedgerDocument> documents) {
    return mappings.isEmpty()
        ? List.of()
        : documents.stream()
            .flatMap(document -> document.lines().stream())
            .map(line -> line.ledgerAccount())
            .distinct()
            .filter(account -> longest(account).findFirst().isEmpty())
            .sorted()
            .toList();
  }

  private Stream<String> longest(String ledgerAccount) {
    return mappings.descendingKeySet().stream().filter(prefix -> begins(ledgerAccount, prefix));
  }

  /// Names are divided by colons: {@code Assets:Bank} is no beginning of {@code Assets:BankFees}.
  private static boolean begins(String ledgerAccount, String prefix) {
    return ledgerAccount.equals(prefix)
        || ledgerAccount.startsWith(prefix.endsWith(":") ? prefix : prefix + ":");
  }
}
