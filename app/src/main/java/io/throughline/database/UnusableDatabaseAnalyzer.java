package io.throughline.database;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows the findings instead of a stack trace.
class UnusableDatabaseAnalyzer extends AbstractFailureAnalyzer<UnusableDatabase> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnusableDatabase cause) {
    var findings =
        cause.findings().stream()
            .map(finding -> "  - " + finding)
            .collect(Collectors.joining(System.lineSeparator()));
    return new FailureAnalysis(
        "The database cannot be used as it is:" + System.lineSeparator() + findings,
        "Correct what is listed, then start again. Nothing was served or processed.",
        rootFailure);
  }
}
