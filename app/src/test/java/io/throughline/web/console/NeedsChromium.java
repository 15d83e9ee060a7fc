package io.throughline.web.console;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips what needs a browser where there is none, and says so where nobody overlooks it.
final class NeedsChromium implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var missing = Chromium.missing();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("Chromium is installed");
    }
    var reason =
        "NOT TESTED IN A BROWSER: no %s on the path. Install it (Debian: apt-get install chromium chromium-driver)."
            .formatted(String.join(", no ", missing));
    System.err.printf("%n*** %s ***%n%n", reason);
    return ConditionEvaluationResult.disabled(reason);
  }
}
