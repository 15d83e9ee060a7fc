package io.throughline.web.money;

import io.throughline.web.problem.ApiProblems;
import java.util.Locale;

/// Programs of accountants that the journal can be given to.
public enum ExportFormat {
  /// Journal entry import.
  NETSUITE("csv"),
  /// QuickBooks Online, journal entry import.
  QUICKBOOKS("csv"),
  /// Manual journal import.
  XERO("csv"),
  /// Plain text with balance assertions.
  HLEDGER("journal"),
  /// Plain text with balance assertions.
  BEANCOUNT("beancount");

  private final String ending;

  ExportFormat(String ending) {
    this.ending = ending;
  }

  /// As in addresses.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  String ending() {
    return ending;
  }

  String contentType() {
    return ending.equals("csv") ? "text/csv;charset=UTF-8" : "text/plain;charset=UTF-8";
  }

  /// Whether it is told what stands on accounts at first and at last: then it is of days, of no
  /// batch.
  boolean hasBalances() {
    return this == HLEDGER || this == BEANCOUNT;
  }

  /// The format of this text.
  ///
  /// @throws org.springframework.web.ErrorResponseException 404 when there is none
  static ExportFormat of(String text) {
    for (var format : values()) {
      if (format.text().equals(text)) {
        return format;
      }
    }
    throw ApiProblems.notFound();
  }
}
