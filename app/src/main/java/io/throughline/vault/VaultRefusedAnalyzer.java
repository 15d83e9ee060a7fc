package io.throughline.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Prints why the vault does not start as sentences instead of a stack trace.
final class VaultRefusedAnalyzer extends AbstractFailureAnalyzer<VaultRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, VaultRefused cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}
