package io.throughline.finance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the books are closed.
///
/// @param postingRequired whether a day is closed only when the ledger has all of it
/// @param watchEvery how often missing statements and overdue money are looked for
@ConfigurationProperties("throughline.finance")
public record FinanceProperties(
    @DefaultValue("false") boolean postingRequired, @DefaultValue("PT5M") Duration watchEvery) {}
