package io.throughline.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.throughline.worker.Worker;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Looks after the accounts: silence and secrets whose time ran out every half minute, signature
/// failures every few seconds.
@Component
class AccountWatch extends Worker {

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int SILENCE_EVERY = 15;

  private final SilentAccounts silent;
  private final SignatureFailures failures;
  private final AccountDesk desk;
  private final MultiGauge gauge;
  private long turn; // only the worker's thread asks

  AccountWatch(
      SilentAccounts silent, SignatureFailures failures, AccountDesk desk, MeterRegistry meters) {
    super("account-watch", PAUSE);
    this.desk = desk;
    this.silent = silent;
    this.failures = failures;
    this.gauge =
        MultiGauge.builder("throughline_account_silent")
            .description("Accounts from which nothing comes any more")
            .register(meters);
  }

  @Override
  protected boolean turn() {
    failures.write();
    if (turn++ % SILENCE_EVERY == 0) {
      silent.look();
      desk.forgetEnded();
      show();
    }
    return false;
  }

  private void show() {
    gauge.register(
        silent.now().stream()
            .map(
                one ->
                    MultiGauge.Row.of(
                        Tags.of("channel", one.channel(), "account", one.account()), 1))
            .toList(),
        true);
  }
}
